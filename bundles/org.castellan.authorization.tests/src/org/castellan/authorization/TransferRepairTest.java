// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.ProblemException;
import org.castellan.machine.MachineIds;
import org.junit.jupiter.api.Test;

/** Licences that were passed on and are bound anew: changed hardware, and copies of a storage on other machines. */
class TransferRepairTest extends BetweenServers {

	@Test
	void aRepairOfAllThereIsGoesToOnePlaceThePublisherFirst() throws ProblemException {
		apply(second, answer(first, authorize(second, 3)));
		apply(second, publisher.answer(
				prepared(second, RequestDraft.authorize(List.of(new Item(Sample.OTHER, 2)), Sample.CONTACT))));
		AuthorizationDraft all = new AuthorizationDraft("repair-of-all", AuthorizationDraft.REPAIR, List.of(), Map.of());
		new StorageDesk(second).prepare(all, SeatsGate.OPEN);
		assertEquals(List.of(new Item(Sample.OTHER, 2)), second.pending().getFirst().request().items());
	}

	@Test
	void aRepairOfChosenNumbersIsOfAllThatIsHeldOfThem() throws ProblemException {
		apply(first, publisher.answer(
				prepared(first, RequestDraft.authorize(List.of(new Item(Sample.OTHER, 2)), Sample.CONTACT))));
		apply(second, answer(first, authorize(second, 3)));
		List<AuthorizationItem> chosen = List.of(new AuthorizationItem(Sample.CONCURRENT.text(), 1));
		AuthorizationDraft draft = new AuthorizationDraft("repair-of-one", AuthorizationDraft.REPAIR, chosen, Map.of());
		new StorageDesk(first).prepare(draft, SeatsGate.OPEN);
		assertEquals(List.of(item(10)), first.pending().getFirst().request().items());
		assertEquals("CAS-1172", Sample.code(() -> new StorageDesk(first).prepare(new AuthorizationDraft("repair-of-none",
				AuthorizationDraft.REPAIR, List.of(new AuthorizationItem(Sample.SINGLE.text(), 1)), Map.of()), SeatsGate.OPEN)));
	}

	@Test
	void aServerThatChangedItsHardwarePassesNothingOnAndTakesBack() throws ProblemException {
		apply(second, answer(first, authorize(second, 3)));
		machineOfFirst = machine(9);
		TrustedStorage third = server(3);
		assertEquals(List.of("CAS-1180"), refusal(first, authorize(third, 1)));
		apply(second, answer(first, deauthorize(second, 3)));
		assertEquals(10, first.activations().getFirst().free());
	}

	@Test
	void aStorageOnAnotherMachineGivesNothingBackBeforeItIsRepaired() throws ProblemException {
		machineOfFirst = machine(9);
		assertEquals(List.of("CAS-1155"), refused(first, RequestDraft.deauthorize(List.of(item(10)))));
		assertEquals(List.of(), first.pending());
		AuthorizationRequest repair = prepared(first, RequestDraft.repair(List.of(item(10))));
		apply(first, publisher.answer(repair));
		apply(first, publisher.answer(deauthorize(first, 10)));
		assertEquals(0, publisher.given(Sample.CONCURRENT));
	}

	@Test
	void aRepairBindsWhatWasPassedOnAnew() throws ProblemException {
		MachineIds[] machine = { machine(6) };
		TrustedStorage sixth = TrustedStorage.open(directory.resolve("6"), TargetKind.SERVER, () -> machine[0],
				publisher::trusted, time);
		apply(sixth, answer(first, authorize(sixth, 3)));
		machine[0] = machine(7);
		assertTrue(sixth.isUntrusted());
		apply(sixth, answer(first, prepared(sixth, RequestDraft.repair(List.of(item(3))))));
		assertEquals(3, seats(sixth));
		assertEquals(7, seats(first));
	}

	@Test
	void aCopyOnAnotherMachineGetsNothingBeforeItIsRepaired() throws Exception {
		apply(second, answer(first, authorize(second, 5)));
		TrustedStorage copy = copyOfSecond(7);
		assertEquals(List.of("CAS-1193"), refusal(first, authorize(copy, 1)));
		assertEquals(List.of(5, 0), List.of(seats(second), seats(copy)));
	}

	@Test
	void aCopyIsRepairedSoOftenAndNoMore() throws Exception {
		apply(second, answer(first, authorize(second, 5)));
		for (int moved = 1; moved <= Transfer.MOST_REPAIRS; moved++) {
			TrustedStorage copy = copyOfSecond(2 + moved);
			apply(copy, answer(first, repair(copy, 5)));
			assertEquals(5, seats(copy));
		}
		TrustedStorage more = copyOfSecond(9);
		assertEquals(List.of("CAS-1189"), refusal(first, repair(more, 5)));
		assertEquals(List.of("CAS-1189"), refusal(first, repair(second, 5)), "back is a move as well");
		assertEquals(0, seats(more));
		second.cancel(second.pending().getFirst().request().id());
		apply(second, answer(first, deauthorize(second, 5)));
		assertEquals(10, seats(first), "what is given back comes from anywhere");
	}

	@Test
	void anAnswerIsBoundToOneHostIdAndStaysThereWhileTheMachineHasIt() throws ProblemException {
		MachineIds[] machine = { Sample.machine(hostId(6), hostId(7)) };
		TrustedStorage sixth = TrustedStorage.open(directory.resolve("6"), TargetKind.SERVER, () -> machine[0],
				publisher::trusted, time);
		assertEquals(List.of(hostId(6)), bound(sixth, authorize(sixth, 1)));
		machine[0] = Sample.machine(hostId(7), hostId(6));
		assertEquals(List.of(hostId(6)), bound(sixth, authorize(sixth, 2)));
		assertEquals(List.of(hostId(6)), bound(sixth, repair(sixth, 3)));
		machine[0] = Sample.machine(hostId(8), hostId(7));
		assertTrue(sixth.isUntrusted());
		assertEquals(List.of("CAS-1193"), refusal(first, authorize(sixth, 1)));
		sixth.cancel(sixth.pending().getFirst().request().id());
		assertEquals(List.of(hostId(8)), bound(sixth, repair(sixth, 3)));
		assertEquals(3, seats(sixth));
	}

	@Test
	void whatGotLostBeforeAChangeOfHardwareIsBoundAnew() throws ProblemException {
		MachineIds[] machine = { machine(6) };
		TrustedStorage sixth = TrustedStorage.open(directory.resolve("6"), TargetKind.SERVER, () -> machine[0],
				publisher::trusted, time);
		for (int number = 6; number <= 6 + Transfer.MOST_REPAIRS; number++) {
			machine[0] = machine(number);
			AuthorizationRequest lost = authorize(sixth, 2);
			answer(first, lost);
			sixth.cancel(lost.id());
		}
		machine[0] = machine(1);
		assertEquals(List.of("CAS-1189"), refusal(first, authorize(sixth, 2)));
		assertEquals(8, seats(first));
	}

	@Test
	void aPartThatIsGivenBackLeavesTheRestWhereItIsBound() throws Exception {
		apply(second, answer(first, authorize(second, 5)));
		AuthorizationRequest part = deauthorize(second, 2);
		TrustedStorage third = server(3);
		AuthorizationRequest forged = new AuthorizationRequest(UUID.randomUUID(), RequestKind.REPAIR, part.created(),
				part.target(), new Machine("copy", List.of(hostId(9)), part.machine().key()), List.of(item(5)), Contact.NONE,
				part.held(), "").signedBy(keyOfSecond());
		answer(first, forged);
		apply(second, answer(first, part));
		assertEquals(0, seats(second), "the rest is bound to the copy");
		apply(third, answer(first, authorize(third, 7)));
		assertEquals(0, seats(first));
	}

	/** Its files as they are now, on a machine with another host id. */
	private TrustedStorage copyOfSecond(int number) throws Exception {
		Path copy = Files.createDirectory(directory.resolve("copy" + number));
		for (String file : List.of("machine.key", "storage.json")) {
			Files.copy(directory.resolve("2").resolve(file), copy.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
		}
		return TrustedStorage.open(copy, TargetKind.SERVER, () -> machine(number), publisher::trusted, time);
	}

	/** The host ids of the answer, which is applied. */
	private List<HostId> bound(TrustedStorage storage, AuthorizationRequest request) throws ProblemException {
		byte[] answer = answer(first, request);
		apply(storage, answer);
		return AuthorizationResponse.parse(answer).hostIds();
	}

	private static AuthorizationRequest repair(TrustedStorage storage, int count) throws ProblemException {
		return prepared(storage, RequestDraft.repair(List.of(item(count))));
	}
}
