// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.castellan.core.host.HostId;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.MachineKey;
import org.castellan.machine.MachineIds;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two licence servers of one site before each test: the first has ten seats from the publisher, the second none yet. Further
 * ones are made by their number, which is also that of their machine.
 */
abstract class BetweenServers {

	final SettableTime time = SettableTime.standard();
	final FakePublisher publisher = new FakePublisher(time);
	@TempDir
	Path directory;
	MachineIds machineOfFirst = machine(1);
	TrustedStorage first;
	TrustedStorage second;

	@BeforeEach
	void authorizeTheFirst() throws ProblemException {
		first = TrustedStorage.open(directory.resolve("first"), TargetKind.SERVER, () -> machineOfFirst, publisher::trusted,
				time);
		second = server(2);
		apply(first, publisher.answer(authorize(first, 10)));
	}

	final MachineKey keyOfSecond() throws ProblemException {
		return MachineKey.openOrCreate(directory.resolve("2").resolve("machine.key"));
	}

	final TrustedStorage workstation() throws ProblemException {
		return TrustedStorage.open(directory.resolve("w"), TargetKind.WORKSTATION, () -> machine(8), publisher::trusted, time);
	}

	final TrustedStorage server(int number) throws ProblemException {
		return TrustedStorage.open(directory.resolve(Integer.toString(number)), TargetKind.SERVER, () -> machine(number),
				publisher::trusted, time);
	}

	static MachineIds machine(int number) {
		return Sample.machine(hostId(number));
	}

	static HostId hostId(int number) {
		return HostId.parse("0242ac15000" + number);
	}

	static Item item(int count) {
		return new Item(Sample.CONCURRENT, count);
	}

	/** A request for that many seats; one for another number that waits is given up. */
	static AuthorizationRequest authorize(TrustedStorage storage, int count) throws ProblemException {
		for (PendingRequest pending : storage.pending()) {
			UUID id = pending.request().id();
			if (pending.cancellable() && !pending.request().items().equals(List.of(item(count)))) {
				storage.cancel(id);
			}
		}
		return prepared(storage, RequestDraft.authorize(List.of(item(count)), Contact.NONE));
	}

	static AuthorizationRequest deauthorize(TrustedStorage storage, int count) throws ProblemException {
		return prepared(storage, RequestDraft.deauthorize(List.of(item(count))));
	}

	static AuthorizationRequest prepared(TrustedStorage storage, RequestDraft draft) throws ProblemException {
		PrepareOutcome outcome = storage.prepare(draft);
		return assertInstanceOf(PrepareOutcome.Prepared.class, outcome, outcome::toString).request();
	}

	/** Why a storage prepares no such request: the codes. */
	static List<String> refused(TrustedStorage storage, RequestDraft draft) throws ProblemException {
		return Sample.codes(assertInstanceOf(PrepareOutcome.Refused.class, storage.prepare(draft)).problems());
	}

	static byte[] answer(TrustedStorage giver, AuthorizationRequest request) throws ProblemException {
		TransferOutcome outcome = new TransferOperation(giver, SeatsGate.OPEN).answer(Sample.utf8(request.text()));
		return Sample.utf8(assertInstanceOf(TransferOutcome.Answered.class, outcome, outcome::toString).response().text());
	}

	/** Why a giver does not answer a request: the codes. */
	static List<String> refusal(TrustedStorage giver, AuthorizationRequest request) throws ProblemException {
		TransferOutcome outcome = new TransferOperation(giver, SeatsGate.OPEN).answer(Sample.utf8(request.text()));
		return Sample.codes(assertInstanceOf(TransferOutcome.Refused.class, outcome, outcome::toString).problems());
	}

	static void apply(TrustedStorage storage, byte[] answer) throws ProblemException {
		ApplyOutcome outcome = storage.apply(answer);
		assertInstanceOf(ApplyOutcome.Applied.class, outcome, outcome::toString);
	}

	static int seats(TrustedStorage storage) throws ProblemException {
		return storage.licenses().stream().mapToInt(HeldLicense::seats).sum();
	}
}
