// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.host.HostId;
import org.castellan.core.json.Json;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.license.FeatureLine;
import org.castellan.crypto.MachineKey;
import org.castellan.machine.MachineIds;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Licences that go from licence server to licence server, and back the same way. */
class TransferTest {

	private final SettableTime time = SettableTime.standard();
	private final FakePublisher publisher = new FakePublisher(time);
	@TempDir
	private Path directory;
	private MachineIds machineOfFirst = machine(1);
	private TrustedStorage first;
	private TrustedStorage second;

	@BeforeEach
	void authorizeTheFirst() throws ProblemException {
		first = TrustedStorage.open(directory.resolve("first"), TargetKind.SERVER, () -> machineOfFirst, publisher::trusted,
				time);
		second = server(2);
		apply(first, publisher.answer(authorize(first, 10)));
	}

	@Test
	void whatIsPassedOnCountsThereAndNoLongerHere() throws ProblemException {
		apply(second, answer(first, authorize(second, 3)));
		assertEquals(7, seats(first));
		assertEquals(3, seats(second));
		Activation there = second.activations().getFirst();
		assertTrue(there.isFromServer());
		assertEquals(first.machineKey(), there.giver());
		HeldLicense license = second.licenses().getFirst();
		assertTrue(license.passedOn());
		assertEquals(10, license.file().features().getFirst().count().value());
		assertEquals(3, first.activations().getFirst().passedOn());
	}

	@Test
	void whatIsPassedOnComesOffBeforeItArrives() throws ProblemException {
		AuthorizationRequest request = authorize(second, 3);
		byte[] answer = answer(first, request);
		assertEquals(7, seats(first));
		assertEquals(0, seats(second));
		assertArrayEquals(answer, answer(first, request));
		assertEquals(7, seats(first));
	}

	@Test
	void whatComesBackWasWithheldThereFirst() throws ProblemException {
		apply(second, answer(first, authorize(second, 3)));
		AuthorizationRequest back = deauthorize(second, 2);
		assertEquals(1, seats(second));
		assertEquals(7, seats(first));
		byte[] answer = answer(first, back);
		assertEquals(9, seats(first));
		apply(second, answer);
		assertEquals(1, seats(second));
		apply(second, answer(first, deauthorize(second, 1)));
		assertEquals(10, seats(first));
		assertEquals(List.of(), second.activations());
		apply(second, answer(first, authorize(second, 10)));
		assertEquals(10, seats(second));
	}

	@Test
	void returnsGoTheWayBack() throws ProblemException {
		TrustedStorage third = server(3);
		apply(second, answer(first, authorize(second, 5)));
		apply(third, answer(second, authorize(third, 4)));
		assertEquals(List.of(5, 1, 4), List.of(seats(first), seats(second), seats(third)));

		assertEquals(List.of("CAS-1173"), refused(second, RequestDraft.deauthorize(List.of(item(2)))));
		assertEquals(List.of("CAS-1173"), refused(first, RequestDraft.deauthorize(List.of(item(6)))));
		assertEquals(List.of("CAS-1185"), refusal(first, deauthorize(third, 4)));

		apply(third, answer(second, third.pending().getFirst().request()));
		apply(second, answer(first, deauthorize(second, 5)));
		apply(first, publisher.answer(deauthorize(first, 10)));
		assertEquals(0, publisher.given(Sample.CONCURRENT));
		assertEquals(0, seats(first) + seats(second) + seats(third));
	}

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
	void afterThreeLicenceServersItEnds() throws ProblemException {
		TrustedStorage third = server(3);
		TrustedStorage fourth = server(4);
		TrustedStorage fifth = server(5);
		apply(second, answer(first, authorize(second, 5)));
		apply(third, answer(second, authorize(third, 5)));
		apply(fourth, answer(third, authorize(fourth, 5)));
		assertEquals(5, seats(fourth));
		assertEquals(List.of("CAS-1184"), refusal(fourth, authorize(fifth, 1)));
	}

	@Test
	void aLicenceServerPassesOnOnlyWhatIsFree() throws ProblemException {
		assertEquals(List.of("CAS-1181"), refusal(first, authorize(second, 11)));
		deauthorize(first, 4);
		TrustedStorage third = server(3);
		assertEquals(List.of("CAS-1181"), refusal(first, authorize(third, 7)));
		TrustedStorage fourth = server(4);
		apply(fourth, answer(first, authorize(fourth, 6)));
		assertEquals(0, seats(first));
	}

	@Test
	void seatsInUseAreNotPassedOn() throws ProblemException {
		Problem inUse = AuthorizationProblem.NOT_ENOUGH_FREE.problem();
		AuthorizationRequest request = authorize(second, 3);
		TransferOutcome outcome = new TransferOperation(first, after -> {
			assertEquals(7, after.getFirst().seats());
			return List.of(inUse);
		}).answer(Sample.utf8(request.text()));
		assertEquals(new TransferOutcome.Refused(List.of(inUse)), outcome);
		assertEquals(10, seats(first));
		apply(second, answer(first, request));
	}

	@Test
	void whatCannotBeAnsweredIsToldApart() throws ProblemException {
		assertEquals(List.of("CAS-1186"), refusal(first, authorize(first, 1)));
		AuthorizationRequest other = prepared(second, RequestDraft.authorize(List.of(new Item(Sample.OTHER, 1)),
				Contact.NONE));
		assertEquals(List.of("CAS-1180"), refusal(first, other));
		assertEquals(List.of("CAS-1130"), Sample.codes(assertInstanceOf(TransferOutcome.Refused.class,
				new TransferOperation(first, SeatsGate.OPEN).answer(Sample.utf8("x"))).problems()));
		AuthorizationRequest asked = authorize(second, 1);
		answer(first, asked);
		second.cancel(asked.id());
		time.advance(Duration.ofDays(2));
		AuthorizationRequest ahead = authorize(second, 2);
		time.advance(Duration.ofDays(-2));
		assertEquals(List.of("CAS-1187"), refusal(first, ahead));
	}

	@Test
	void theSameIdWithAnotherTextIsNotAnswered() throws ProblemException {
		time.advance(Duration.ofHours(21));
		AuthorizationRequest request = authorize(second, 1);
		time.advance(Duration.ofHours(1));
		answer(first, request);
		time.advance(Duration.ofHours(-22));
		AuthorizationRequest redated = authorize(second, 1);
		assertEquals(request.id(), redated.id());
		assertEquals(List.of("CAS-1183"), refusal(first, redated));
	}

	@Test
	void whatIsBoundToOneMachineOrToUsersIsNotPassedOn() throws ProblemException {
		TrustedStorage third = server(3);
		AuthorizationRequest request = authorize(third, 1);
		Activated one = Sample.activated(Sample.CONCURRENT, 1, 1);
		HostId hostId = Sample.machine(hostId(3)).ids().getFirst().id();
		FeatureLine users = FeatureLine.increment(one.feature(), "CASTELLAN", "10.1").seats(1).serial(one.lineSerial())
				.flag("USER_BASED").build();
		String named = "SERVER this_host " + hostId + "\nVENDOR CASTELLAN\n"
				+ users.withSign(publisher.key().sign(users.signedText(List.of(hostId)))).text() + "\n";
		apply(third, Sample.utf8(AuthorizationResponse.of(request, new Answer(time.instant(), time.instant(),
				List.of(hostId), List.of(one), named), publisher.key()).text()));
		assertEquals(List.of("CAS-1182"), refusal(third, authorize(second, 1)));
		apply(third, Sample.utf8(Sample.answer(authorize(third, 1), new Activated(Sample.CONCURRENT, "desktopAdvP", "", 2, 2,
				"L2"), publisher.key(), time.instant()).text()));
		apply(second, answer(third, second.pending().getFirst().request()));
	}

	@Test
	void licencesOfANumberComeFromOnePlace() throws ProblemException {
		apply(second, publisher.answer(authorize(second, 2)));
		assertEquals(List.of("CAS-1159"), refusal(first, authorize(second, 1)));
	}

	@Test
	void anAnswerFromASecondPlaceIsNotApplied() throws ProblemException {
		AuthorizationRequest cancelled = authorize(second, 2);
		second.cancel(cancelled.id());
		apply(second, answer(first, authorize(second, 3)));
		ApplyOutcome outcome = second.apply(publisher.answer(cancelled));
		assertEquals(List.of("CAS-1159"), Sample.codes(assertInstanceOf(ApplyOutcome.Refused.class, outcome).problems()));
		assertEquals(3, seats(second));
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
	void anAnswerThatWasNotAppliedInTimeComesWithNewDates() throws ProblemException {
		AuthorizationRequest request = authorize(second, 3);
		byte[] old = answer(first, request);
		time.advance(Duration.ofDays(31));
		assertEquals(List.of("CAS-1151"),
				Sample.codes(assertInstanceOf(ApplyOutcome.Refused.class, second.apply(old)).problems()));
		apply(second, answer(first, request));
		assertEquals(List.of(7, 3), List.of(seats(first), seats(second)));
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

	@Test
	void aRequestWithoutAHostIdOfOneMachineIsNotAnswered() throws ProblemException {
		AuthorizationRequest asked = authorize(second, 2);
		AuthorizationRequest anywhere = new AuthorizationRequest(UUID.randomUUID(), asked.kind(), asked.created(),
				asked.target(), new Machine("any", List.of(HostId.parse("ANY")), asked.machine().key()), asked.items(),
				asked.contact(), asked.held(), "").signedBy(keyOfSecond());
		assertEquals(List.of("CAS-1194"), refusal(first, anywhere));
	}

	@Test
	void whatWasPassedOnBeforeHostIdsWereKeptIsReadAndPrintedAsItWas() {
		String before = "{\"machine\":\"K\",\"number\":\"EFL123456789\",\"count\":3,\"serial\":1}";
		StorageState.PassedOn read = Json.mapper().readValue(before, StorageState.PassedOn.class);
		assertEquals(new StorageState.PassedOn("K", "EFL123456789", 3, 1, "", 0), read);
		assertEquals(before, Json.mapper().writeValueAsString(read));
	}

	@Test
	void aWorkstationMayBeGivenOneSeat() throws ProblemException {
		TrustedStorage workstation = workstation();
		apply(workstation, answer(first, authorize(workstation, 1)));
		assertEquals(1, seats(workstation));
		assertEquals(9, seats(first));
		apply(workstation, answer(first, authorize(workstation, 1)));
		assertEquals(1, seats(workstation));
		assertEquals(9, seats(first), "a machine is one machine, however often it asks");
		assertEquals(List.of("CAS-1180"), refusal(workstation, authorize(second, 1)));
	}

	@Test
	void anAnswerThatGotLostIsPartOfTheNextOne() throws ProblemException {
		AuthorizationRequest lost = authorize(second, 6);
		answer(first, lost);
		second.cancel(lost.id());
		apply(second, answer(first, authorize(second, 7)));
		assertEquals(List.of(3, 7), List.of(seats(first), seats(second)));
		apply(second, answer(first, deauthorize(second, 7)));
		assertEquals(10, seats(first));
	}

	@Test
	void aWorkstationWhoseAnswerGotLostAsksAgain() throws ProblemException {
		TrustedStorage workstation = workstation();
		AuthorizationRequest lost = authorize(workstation, 1);
		answer(first, lost);
		workstation.cancel(lost.id());
		apply(workstation, answer(first, authorize(workstation, 1)));
		assertEquals(List.of(9, 1), List.of(seats(first), seats(workstation)));
	}

	@Test
	void aCancelledRequestThatComesLateTakesNothing() throws ProblemException {
		AuthorizationRequest late = authorize(second, 3);
		second.cancel(late.id());
		apply(second, answer(first, prepared(second, RequestDraft.authorize(List.of(item(4)), Contact.NONE))));
		answer(first, late);
		assertEquals(6, seats(first));
	}

	@Test
	void whatALateAnswerMayStillBringIsNotTakenForReturned() throws ProblemException {
		AuthorizationRequest late = authorize(second, 5);
		second.cancel(late.id());
		apply(second, answer(first, authorize(second, 3)));
		byte[] lateAnswer = answer(first, late);
		answer(first, deauthorize(second, 3));
		apply(second, lateAnswer);
		assertEquals(List.of(8, 2), List.of(seats(first), seats(second)));
	}

	@Test
	void whatWasGivenByAnOlderCopyOfTheGiversStorageIsTakenBack() throws Exception {
		Path storage = directory.resolve("first").resolve("storage.json");
		byte[] older = Files.readAllBytes(storage);
		apply(second, answer(first, authorize(second, 6)));
		Files.write(storage, older);
		assertEquals(10, seats(first));
		apply(second, answer(first, authorize(second, 1)));
		assertEquals(List.of(3, 7), List.of(seats(first), seats(second)));
		Files.write(storage, older);
		apply(second, answer(first, deauthorize(second, 7)));
		assertEquals(List.of(10, 0), List.of(seats(first), seats(second)));
	}

	@Test
	void whoSaysToHoldMoreThanItWasGivenGetsNothingFree() throws ProblemException {
		TrustedStorage third = server(3);
		apply(third, answer(first, authorize(third, 4)));
		AuthorizationRequest asked = authorize(second, 2);
		assertEquals(List.of("CAS-1181"), refusal(first, claiming(asked, 5)));
		answer(first, claiming(asked, 4));
		assertEquals(0, seats(first));
	}

	/** The same request by a machine that says what it does not hold. */
	private AuthorizationRequest claiming(AuthorizationRequest asked, int count) throws ProblemException {
		return new AuthorizationRequest(UUID.randomUUID(), asked.kind(), asked.created(), asked.target(), asked.machine(),
				asked.items(), asked.contact(), List.of(new Held(Sample.CONCURRENT, 9, count, first.machineKey())), "")
				.signedBy(keyOfSecond());
	}

	private MachineKey keyOfSecond() throws ProblemException {
		return MachineKey.openOrCreate(directory.resolve("2").resolve("machine.key"));
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

	private TrustedStorage workstation() throws ProblemException {
		return TrustedStorage.open(directory.resolve("w"), TargetKind.WORKSTATION, () -> machine(8), publisher::trusted, time);
	}

	private TrustedStorage server(int number) throws ProblemException {
		return TrustedStorage.open(directory.resolve(Integer.toString(number)), TargetKind.SERVER, () -> machine(number),
				publisher::trusted, time);
	}

	private static MachineIds machine(int number) {
		return Sample.machine(hostId(number));
	}

	private static HostId hostId(int number) {
		return HostId.parse("0242ac15000" + number);
	}

	private static Item item(int count) {
		return new Item(Sample.CONCURRENT, count);
	}

	private static AuthorizationRequest authorize(TrustedStorage storage, int count) throws ProblemException {
		for (PendingRequest pending : storage.pending()) {
			UUID id = pending.request().id();
			if (pending.cancellable() && !pending.request().items().equals(List.of(item(count)))) {
				storage.cancel(id);
			}
		}
		return prepared(storage, RequestDraft.authorize(List.of(item(count)), Contact.NONE));
	}

	private static AuthorizationRequest deauthorize(TrustedStorage storage, int count) throws ProblemException {
		return prepared(storage, RequestDraft.deauthorize(List.of(item(count))));
	}

	private static AuthorizationRequest prepared(TrustedStorage storage, RequestDraft draft) throws ProblemException {
		PrepareOutcome outcome = storage.prepare(draft);
		return assertInstanceOf(PrepareOutcome.Prepared.class, outcome, outcome::toString).request();
	}

	private static List<String> refused(TrustedStorage storage, RequestDraft draft) throws ProblemException {
		return Sample.codes(assertInstanceOf(PrepareOutcome.Refused.class, storage.prepare(draft)).problems());
	}

	private static byte[] answer(TrustedStorage giver, AuthorizationRequest request) throws ProblemException {
		TransferOutcome outcome = new TransferOperation(giver, SeatsGate.OPEN).answer(Sample.utf8(request.text()));
		return Sample.utf8(assertInstanceOf(TransferOutcome.Answered.class, outcome, outcome::toString).response().text());
	}

	private static List<String> refusal(TrustedStorage giver, AuthorizationRequest request) throws ProblemException {
		TransferOutcome outcome = new TransferOperation(giver, SeatsGate.OPEN).answer(Sample.utf8(request.text()));
		return Sample.codes(assertInstanceOf(TransferOutcome.Refused.class, outcome, outcome::toString).problems());
	}

	private static void apply(TrustedStorage storage, byte[] answer) throws ProblemException {
		ApplyOutcome outcome = storage.apply(answer);
		assertInstanceOf(ApplyOutcome.Applied.class, outcome, outcome::toString);
	}

	private static int seats(TrustedStorage storage) throws ProblemException {
		return storage.licenses().stream().mapToInt(HeldLicense::seats).sum();
	}
}
