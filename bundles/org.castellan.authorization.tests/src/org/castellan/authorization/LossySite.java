// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.castellan.core.host.HostId;
import org.castellan.core.json.Json;
import org.castellan.core.problem.ProblemException;
import org.castellan.testkit.time.SettableTime;

/**
 * A licence server that was given some seats, another one that gets them from it, a third that gets them from the second,
 * and a workstation; and what is under way between them. Whatever is asked of one of them opens its storage anew.
 */
final class LossySite {

	static final int ORDERED = 6;
	static final List<Taker> TAKERS = List.of(
			new Taker("second", "first", TargetKind.SERVER),
			new Taker("third", "second", TargetKind.SERVER),
			new Taker("workstation", "first", TargetKind.WORKSTATION));

	private final SettableTime time = SettableTime.standard();
	private final FakePublisher publisher = new FakePublisher(time);
	private final Path directory;
	private final List<HostId> hostIds = new ArrayList<>(List.of(hostId(2, 0), hostId(3, 0), hostId(4, 0)));
	private final CopiedStorages copies = new CopiedStorages(this);
	/** Of each taker, every text that was ever made: any may come at any time, as often as it likes. */
	private final List<List<byte[]>> requests = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
	private final List<List<byte[]>> answers = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

	LossySite(Path directory) throws ProblemException {
		this.directory = directory;
		TrustedStorage first = first();
		AuthorizationRequest all = assertInstanceOf(PrepareOutcome.Prepared.class, first.prepare(
				RequestDraft.authorize(List.of(new Item(Sample.CONCURRENT, ORDERED)), Contact.NONE))).request();
		assertInstanceOf(ApplyOutcome.Applied.class, first.apply(publisher.answer(all)));
	}

	/** Who gets seats, and from whom. */
	record Taker(String name, String giver, TargetKind target) {
	}

	TrustedStorage first() throws ProblemException {
		return open("first", TargetKind.SERVER, hostId(1, 0));
	}

	TrustedStorage taker(int index) throws ProblemException {
		Taker taker = TAKERS.get(index);
		return open(taker.name(), taker.target(), hostIds.get(index));
	}

	static HostId hostId(int machine, int card) {
		return HostId.parse("0242ac15%02d%02d".formatted(machine, card));
	}

	TrustedStorage giver(int index) throws ProblemException {
		return TAKERS.get(index).giver().equals("first") ? first() : taker(0);
	}

	TrustedStorage open(String name, TargetKind target, HostId hostId) throws ProblemException {
		return TrustedStorage.open(directory.resolve(name), target, Sample.machineOf(hostId), publisher::trusted, time);
	}

	/** The folder of a storage. */
	Path folder(String name) {
		return directory.resolve(name);
	}

	CopiedStorages copies() {
		return copies;
	}

	int inUse() throws ProblemException {
		int seats = seats(first());
		for (int index = 0; index < TAKERS.size(); index++) {
			seats += seats(taker(index));
		}
		return seats;
	}

	/** Whether whatever the takers may use or pass on is written off where it came from. */
	boolean isPutDown() throws ProblemException {
		return kept(0) + kept(2) <= passedOn(first()) && kept(1) <= passedOn(taker(0));
	}

	private int kept(int index) throws ProblemException {
		return taker(index).activations().stream().mapToInt(held -> held.held() - held.withheld()).sum();
	}

	private static int passedOn(TrustedStorage storage) throws ProblemException {
		return storage.activations().stream().mapToInt(Activation::passedOn).sum();
	}

	/** What the giver's storage says of a taker. */
	StorageState.PassedOn passedOn(int index) throws Exception {
		Path file = directory.resolve(TAKERS.get(index).giver()).resolve("storage.json");
		StorageState state = Files.exists(file)
				? Json.mapper().readValue(Files.readAllBytes(file), StorageState.class) : StorageState.empty();
		return state.passedOn(taker(index).machineKey(), Sample.CONCURRENT);
	}

	void happen(Happening happening) throws Exception {
		int index = happening.taker();
		switch (happening.event()) {
			case ASK -> ask(index, TAKERS.get(index).target() == TargetKind.WORKSTATION ? 1 : happening.which() + 1);
			case ASK_AND_LOSE_ANSWER -> {
				ask(index, TAKERS.get(index).target() == TargetKind.WORKSTATION ? 1 : happening.which() + 1);
				pending(index).forEach(request -> answer(index, request));
			}
			case GIVE_BACK -> prepare(index, RequestDraft.deauthorize(List.of(item(happening.which() + 1))));
			case REPAIR -> repair(index);
			case CANCEL -> cancel(index);
			case SEND_AND_LOSE_ANSWER -> pending(index).forEach(request -> answer(index, request));
			case SEND_AND_APPLY -> sendAndApply(index);
			case LATE_REQUEST -> any(requests.get(index), happening.which()).forEach(request -> answer(index, request));
			case CHANGE_HARDWARE -> hostIds.set(index, hostId(index + 2, happening.which()));
			case CLONE -> copies.copy(index);
			case LATE_ANSWER -> {
				for (byte[] answer : any(answers.get(index), happening.which()).toList()) {
					taker(index).apply(answer);
				}
			}
		}
	}

	/**
	 * Everything pending is finished, then everything goes back, the last of the chain first. Each asks once more before:
	 * what an answer gave that was never applied is part of the next one. What was repaired too often gets its hardware back.
	 */
	void finish() throws Exception {
		for (int index : List.of(0, 2, 1)) {
			sendAndApply(index);
			cancel(index);
		}
		for (int index : List.of(0, 2, 1)) {
			StorageState.PassedOn given = passedOn(index);
			given.bound().ifPresent(bound -> hostIds.set(index, bound));
			repair(index);
			sendAndApply(index);
		}
		for (int index : List.of(1, 2, 0)) {
			sendAndApply(index);
			ask(index, index == 0 ? ORDERED - held(index) : 1);
			sendAndApply(index);
			cancel(index);
			assertTrue(index != 0 || held(index) == ORDERED, "what got lost was given a second time");
			for (Activation held : taker(index).activations()) {
				prepare(index, RequestDraft.deauthorize(List.of(item(held.free()))));
				sendAndApply(index);
			}
			assertEquals(List.of(), taker(index).activations());
			assertEquals(List.of(), taker(index).pending());
		}
	}

	private int held(int index) throws ProblemException {
		return taker(index).activations().stream().mapToInt(Activation::held).sum();
	}

	private void ask(int index, int count) throws ProblemException {
		cancel(index);
		prepare(index, RequestDraft.authorize(List.of(item(count)), Contact.NONE));
	}

	private void repair(int index) throws ProblemException {
		for (Activation held : taker(index).activations()) {
			prepare(index, RequestDraft.repair(List.of(item(held.held()))));
		}
	}

	private void prepare(int index, RequestDraft draft) throws ProblemException {
		if (taker(index).prepare(draft) instanceof PrepareOutcome.Prepared prepared) {
			requests.get(index).add(Sample.utf8(prepared.request().text()));
		}
	}

	private void cancel(int index) throws ProblemException {
		TrustedStorage taker = taker(index);
		for (PendingRequest pending : taker.pending()) {
			taker.cancel(pending.request().id());
		}
	}

	private List<byte[]> pending(int index) throws ProblemException {
		return taker(index).pending().stream().map(pending -> Sample.utf8(pending.request().text())).toList();
	}

	private void sendAndApply(int index) throws ProblemException {
		for (byte[] request : pending(index)) {
			for (byte[] answer : answer(index, request)) {
				taker(index).apply(answer);
			}
		}
	}

	private List<byte[]> answer(int index, byte[] request) {
		try {
			if (new TransferOperation(giver(index), SeatsGate.OPEN)
					.answer(request) instanceof TransferOutcome.Answered answered) {
				byte[] text = Sample.utf8(answered.response().text());
				answers.get(index).add(text);
				return List.of(text);
			}
			return List.of();
		} catch (ProblemException e) {
			throw new AssertionError(e);
		}
	}

	/** One of them, if there is any. */
	private static Stream<byte[]> any(List<byte[]> texts, int which) {
		return texts.isEmpty() ? Stream.empty() : Stream.of(texts.get(which * 7 % texts.size()));
	}

	static Item item(int count) {
		return new Item(Sample.CONCURRENT, Math.max(1, count));
	}

	static int seats(TrustedStorage storage) throws ProblemException {
		return storage.licenses().stream().mapToInt(HeldLicense::seats).sum();
	}
}
