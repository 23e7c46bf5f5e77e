// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.TrustedPublishers;
import org.castellan.machine.MachineIds;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a machine keeps, and every way in which a response does not fit it. */
class TrustedStorageTest {

	private final SettableTime time = SettableTime.standard();
	private final FakePublisher publisher = new FakePublisher(time);
	private TrustedPublishers trusted = publisher.trusted();
	private MachineIds machine = Sample.machine(Sample.HOST_A);
	@TempDir
	private Path directory;
	private TrustedStorage storage;

	@BeforeEach
	void open() throws ProblemException {
		storage = open("server", TargetKind.SERVER);
	}

	@Test
	void whatIsAppliedCounts() throws ProblemException {
		assertInstanceOf(ApplyOutcome.Applied.class, apply(authorize(10)));

		Activation activation = storage.activations().getFirst();
		assertEquals(Sample.CONCURRENT, activation.number());
		assertEquals(10, activation.free());
		assertTrue(activation.trusted());
		HeldLicense license = storage.licenses().getFirst();
		assertEquals(10, license.seats());
		assertEquals(activation.lineSerial(), license.file().features().getFirst().attributes().value("SN").orElseThrow());
		assertEquals(List.of(), storage.pending());
		assertEquals(List.of(), storage.problems());
	}

	@Test
	void whatIsAppliedIsThereAfterARestart() throws ProblemException {
		apply(authorize(10));
		TrustedStorage again = open("server", TargetKind.SERVER);
		assertEquals(storage.machineKey(), again.machineKey());
		assertEquals(storage.activations(), again.activations());
	}

	@Test
	void aRequestWaitsForDaysAndIsNotAskedTwice() throws ProblemException {
		AuthorizationRequest request = authorize(10);
		time.advance(Duration.ofDays(3));
		TrustedStorage again = open("server", TargetKind.SERVER);
		PendingRequest pending = again.pending(request.id()).orElseThrow();
		assertEquals(request, pending.request());
		assertEquals(Duration.ofDays(3), pending.age());
		assertTrue(pending.cancellable());

		PrepareOutcome.Prepared resumed = assertInstanceOf(PrepareOutcome.Prepared.class,
				again.prepare(RequestDraft.authorize(List.of(new Item(Sample.CONCURRENT, 10)), Sample.CONTACT)));
		assertTrue(resumed.resumed());
		assertEquals(request, resumed.request());
		assertEquals(List.of("CAS-1174"), refused(RequestDraft.authorize(List.of(new Item(Sample.CONCURRENT, 4)),
				Contact.NONE)));
		assertInstanceOf(ApplyOutcome.Applied.class, apply(request));
	}

	@Test
	void whatIsGivenBackIsWithheldAtOnceAndForGood() throws ProblemException {
		apply(authorize(10));
		AuthorizationRequest back = prepared(RequestDraft.deauthorize(List.of(new Item(Sample.CONCURRENT, 4))));
		assertEquals(6, storage.licenses().getFirst().seats());
		assertEquals(4, storage.activations().getFirst().withheld());
		assertEquals("CAS-1177", storage.cancel(back.id()).orElseThrow().code());
		assertFalse(storage.pending().getFirst().cancellable());
		assertEquals(6, open("server", TargetKind.SERVER).licenses().getFirst().seats());

		assertInstanceOf(ApplyOutcome.Applied.class, apply(back));
		assertEquals(6, storage.activations().getFirst().held());
		assertEquals(6, storage.licenses().getFirst().seats());
		assertEquals(6, publisher.given(Sample.CONCURRENT));
	}

	@Test
	void allCanBeGivenBackEvenLate() throws ProblemException {
		apply(authorize(10));
		AuthorizationRequest back = prepared(RequestDraft.deauthorize(List.of(new Item(Sample.CONCURRENT, 10))));
		byte[] answer = publisher.answer(back);
		assertEquals(List.of(), storage.licenses());
		time.advance(Duration.ofDays(60));
		assertInstanceOf(ApplyOutcome.Applied.class, storage.apply(answer));
		assertEquals(List.of(), storage.activations());
		assertEquals(List.of("CAS-1172"), refused(RequestDraft.deauthorize(List.of(new Item(Sample.CONCURRENT, 1)))));
		assertEquals(2, authorize(1).held().getFirst().serial());
	}

	@Test
	void seatsInUseAreNotGivenBack() throws ProblemException {
		apply(authorize(10));
		List<Integer> asked = new ArrayList<>();
		Problem inUse = AuthorizationProblem.MORE_THAN_HELD.problem();
		PrepareOutcome outcome = storage.prepare(RequestDraft.deauthorize(List.of(new Item(Sample.CONCURRENT, 4))), after -> {
			asked.add(after.getFirst().seats());
			return List.of(inUse);
		});
		assertEquals(List.of(6), asked);
		assertEquals(new PrepareOutcome.Refused(List.of(inUse)), outcome);
		assertEquals(List.of(), storage.pending());
		assertEquals(10, storage.licenses().getFirst().seats());
	}

	@Test
	void draftsThatCannotBeAreRefused() throws ProblemException {
		Item one = new Item(Sample.CONCURRENT, 1);
		assertEquals(List.of("CAS-1170"), refused(RequestDraft.authorize(List.of(), Contact.NONE)));
		assertEquals(List.of("CAS-1171"), refused(RequestDraft.authorize(List.of(one, one), Contact.NONE)));
		assertEquals(List.of("CAS-1172"), refused(RequestDraft.deauthorize(List.of(one))));
		assertEquals(List.of("CAS-1172"), refused(RequestDraft.repair(List.of(one))));
		apply(authorize(10));
		assertEquals(List.of("CAS-1173"), refused(RequestDraft.deauthorize(List.of(new Item(Sample.CONCURRENT, 11)))));
		assertEquals(List.of("CAS-1179"), refused(RequestDraft.repair(List.of(one))));
		machine = new MachineIds(List.of(), List.of(), List.of());
		assertEquals(List.of("CAS-1164"), refused(RequestDraft.authorize(List.of(one), Contact.NONE)));
		assertEquals("CAS-1178", storage.cancel(UUID.randomUUID()).orElseThrow().code());
	}

	@Test
	void unusualNumbersAreAWarningOnly() throws ProblemException {
		PrepareOutcome.Prepared server = assertInstanceOf(PrepareOutcome.Prepared.class,
				storage.prepare(RequestDraft.authorize(List.of(new Item(Sample.SINGLE, 2)), Contact.NONE)));
		assertEquals(List.of("CAS-1102"), Sample.codes(server.warnings()));
		TrustedStorage workstation = open("workstation", TargetKind.WORKSTATION);
		PrepareOutcome.Prepared single = assertInstanceOf(PrepareOutcome.Prepared.class,
				workstation.prepare(RequestDraft.authorize(List.of(new Item(Sample.SINGLE, 1)), Contact.NONE)));
		assertEquals(List.of(), single.warnings());
		assertEquals(new PrepareOutcome.Refused(List.of(AuthorizationProblem.ONE_MACHINE_ONLY.problem("number", "EFL…789",
				"count", "2"))), workstation.prepare(RequestDraft.authorize(List.of(new Item(Sample.CONCURRENT, 2)),
						Contact.NONE)));
	}

	@Test
	void aResponseWorksOnce() throws ProblemException {
		AuthorizationRequest request = authorize(10);
		apply(request);
		assertRefused("CAS-1150", publisher.answer(request));
		assertEquals(10, storage.activations().getFirst().held());
	}

	@Test
	void aResponseForAnotherMachineIsToldApart() throws ProblemException {
		TrustedStorage other = open("other", TargetKind.SERVER);
		byte[] answer = publisher.answer(authorize(10));
		assertEquals(List.of("CAS-1147"), Sample.codes(other.check(answer)));
		assertInstanceOf(ApplyOutcome.Refused.class, other.apply(answer));
	}

	@Test
	void aResponseToAnotherRequestIsToldApart() throws ProblemException {
		AuthorizationRequest request = authorize(10);
		AuthorizationRequest stranger = new AuthorizationRequest(UUID.randomUUID(), request.kind(), request.created(),
				request.target(), request.machine(), request.items(), request.contact(), request.held(), "");
		assertRefused("CAS-1149", publisher.answer(stranger));
	}

	@Test
	void aResponseForTheOtherKindOfTargetIsToldApart() throws ProblemException {
		AuthorizationRequest request = authorize(10);
		AuthorizationRequest workstation = new AuthorizationRequest(request.id(), request.kind(), request.created(),
				TargetKind.WORKSTATION, request.machine(), request.items(), request.contact(), request.held(), "");
		assertRefused("CAS-1148", publisher.answer(workstation));
	}

	@Test
	void anAnswerToSomethingElseIsRefused() throws ProblemException {
		AuthorizationRequest request = authorize(10);
		AuthorizationRequest other = new AuthorizationRequest(request.id(), request.kind(), request.created(),
				request.target(), request.machine(), List.of(new Item(Sample.OTHER, 1)), request.contact(), List.of(), "");
		assertRefused("CAS-1156", publisher.answer(other));
	}

	@Test
	void anAlteredResponseIsToldApart() throws ProblemException {
		String answer = new String(publisher.answer(authorize(10)), StandardCharsets.UTF_8);
		assertRefused("CAS-1141", Sample.utf8(answer.replace("count 10", "count 11")));
		assertRefused("CAS-1141", Sample.utf8(answer + "\n"));
		assertRefused("CAS-1140", Sample.utf8("<html>Access denied</html>"));
	}

	@Test
	void nobodyIsAskedToTrustThePublisherOfAResponseThatIsOfNoUse() throws ProblemException {
		byte[] answer = publisher.answer(authorize(10));
		TrustedStorage other = open("other", TargetKind.SERVER);
		trusted = TrustedPublishers.none();
		assertEquals(List.of("CAS-1147"), Sample.codes(other.check(answer)));
		time.advance(Duration.ofDays(400));
		assertRefused("CAS-1151", answer);
	}

	@Test
	void anUntrustedPublisherIsToldApart() throws ProblemException {
		byte[] answer = publisher.answer(authorize(10));
		trusted = TrustedPublishers.none();
		assertRefused("CAS-1145", answer);
		trusted = publisher.trusted();
		storage.apply(answer);
		trusted = TrustedPublishers.none();
		assertEquals(List.of(), storage.licenses());
		assertEquals(List.of("CAS-1145"), Sample.codes(storage.problems()));
		assertFalse(storage.activations().getFirst().trusted());
		assertFalse(storage.isUntrusted(), "a repair would not help");
	}

	@Test
	void anExpiredResponseIsToldApart() throws ProblemException {
		byte[] answer = publisher.answer(authorize(10));
		time.advance(Duration.ofDays(31));
		assertRefused("CAS-1151", answer);
	}

	@Test
	void aClockThatIsADayBehindIsToldAsSuch() throws ProblemException {
		byte[] answer = publisher.answer(authorize(10));
		time.advance(Duration.ofDays(-1));
		assertRefused("CAS-1152", answer);
		Problem told = storage.check(answer).getFirst();
		assertTrue(told.what().contains("1 day"), told.what());
		time.advance(Duration.ofDays(-1000));
		assertRefused("CAS-1152", answer);
	}

	@Test
	void aClockSetBackBeforeTheLastAnswerIsToldAsSuch() throws ProblemException {
		AuthorizationRequest more = prepared(RequestDraft.authorize(List.of(new Item(Sample.OTHER, 1)), Contact.NONE));
		byte[] answer = publisher.answer(more);
		time.advance(Duration.ofDays(9));
		apply(authorize(10));
		time.advance(Duration.ofDays(-5));
		assertRefused("CAS-1152", answer);
	}

	@Test
	void aRequestMadeByAClockInTheFutureIsDatedAnew() throws ProblemException {
		time.advance(Duration.ofDays(400));
		AuthorizationRequest request = authorize(10);
		time.advance(Duration.ofDays(-400));
		AuthorizationRequest again = authorize(10);
		assertEquals(request.id(), again.id());
		assertEquals(SettableTime.START, again.created());
		assertEquals(again, storage.pending().getFirst().request());
	}

	@Test
	void aCancelledRequestIsOffTheListAndItsAnswerIsNotLost() throws ProblemException {
		AuthorizationRequest first = authorize(10);
		byte[] late = publisher.answer(first);
		assertTrue(storage.cancel(first.id()).isEmpty());
		assertEquals(List.of(), storage.pending());
		assertEquals("CAS-1178", storage.cancel(first.id()).orElseThrow().code());
		assertInstanceOf(ApplyOutcome.Applied.class, storage.apply(late));
		assertEquals(10, storage.activations().getFirst().held());
	}

	@Test
	void anOlderAnswerDoesNotUndoALaterOne() throws ProblemException {
		AuthorizationRequest first = authorize(10);
		byte[] late = publisher.answer(first);
		storage.cancel(first.id());
		apply(authorize(3));
		assertEquals(13, storage.activations().getFirst().held());
		assertRefused("CAS-1154", late);
		assertEquals(13, storage.activations().getFirst().held());
	}

	@Test
	void aChangeOfHardwareNeedsARepair() throws ProblemException {
		apply(authorize(10));
		machine = Sample.machine(Sample.HOST_B);
		assertTrue(storage.isUntrusted());
		assertEquals(List.of(), storage.licenses());
		assertEquals(List.of("CAS-1155"), Sample.codes(storage.problems()));
		apply(prepared(RequestDraft.repair(List.of(new Item(Sample.CONCURRENT, 10)))));
		assertFalse(storage.isUntrusted());
		assertEquals(10, storage.licenses().getFirst().seats());
	}

	@Test
	void aPendingRepairForHardwareThatChangedAgainIsNotResumed() throws ProblemException {
		apply(authorize(10));
		RequestDraft repair = RequestDraft.repair(List.of(new Item(Sample.CONCURRENT, 10)));
		machine = Sample.machine(Sample.HOST_B);
		AuthorizationRequest stale = prepared(repair);
		machine = Sample.machine(HostId.parse("0242ac150009"));
		assertEquals(List.of("CAS-1174"), refused(repair));
		storage.cancel(stale.id());
		apply(prepared(repair));
		assertFalse(storage.isUntrusted());
	}

	@Test
	void hostIdsThatCannotBeReadAreNotWrong() throws ProblemException {
		apply(authorize(10));
		machine = new MachineIds(List.of(), List.of(), List.of());
		assertFalse(storage.isUntrusted());
		assertEquals(10, storage.licenses().getFirst().seats());
	}

	@Test
	void aResponseBoundToLostHostIdsIsRefused() throws ProblemException {
		byte[] answer = publisher.answer(authorize(10));
		machine = Sample.machine(Sample.HOST_B);
		assertRefused("CAS-1155", answer);
		machine = new MachineIds(List.of(), List.of(), List.of());
		assertRefused("CAS-1164", answer);
	}

	@Test
	void aLicenceThatDoesNotBearTheAnswerOutIsRefused() throws ProblemException {
		AuthorizationRequest request = authorize(10);
		Activated ten = Sample.activated(Sample.CONCURRENT, 10, 1);
		Activated nine = Sample.activated(Sample.CONCURRENT, 9, 1);
		PublisherKey stranger = PublisherKey.forTrial("Somebody", time);
		for (String license : List.of("", Sample.floating(publisher.key(), Sample.HOST_A, nine),
				Sample.floating(publisher.key(), Sample.HOST_B, ten), Sample.floating(stranger, Sample.HOST_A, ten),
				Sample.floating(publisher.key(), Sample.HOST_A, ten).replace(" 10 ", " 99 "))) {
			assertRefused("CAS-1157", Sample.utf8(response(request, ten, license).text()));
		}
		assertEquals(List.of(), storage.check(Sample.utf8(
				response(request, ten, Sample.floating(publisher.key(), Sample.HOST_A, ten)).text())));
	}

	@Test
	void aWorkstationIsAuthorizedForItself() throws ProblemException {
		TrustedStorage workstation = open("workstation", TargetKind.WORKSTATION);
		PrepareOutcome.Prepared prepared = assertInstanceOf(PrepareOutcome.Prepared.class,
				workstation.prepare(RequestDraft.authorize(List.of(new Item(Sample.SINGLE, 1)), Sample.CONTACT)));
		assertInstanceOf(ApplyOutcome.Applied.class, workstation.apply(publisher.answer(prepared.request())));
		HeldLicense license = workstation.licenses().getFirst();
		assertEquals(1, license.seats());
		assertEquals(List.of(Sample.HOST_A), license.file().features().getFirst().hostIds());
	}

	@Test
	void oneResponseMayAnswerForSeveralNumbers() throws ProblemException {
		apply(prepared(RequestDraft.authorize(List.of(new Item(Sample.CONCURRENT, 5), new Item(Sample.OTHER, 2)),
				Contact.NONE)));
		apply(prepared(RequestDraft.deauthorize(List.of(new Item(Sample.OTHER, 1)))));
		assertEquals(List.of(5, 1), storage.licenses().stream().map(HeldLicense::seats).toList());
		for (HeldLicense license : storage.licenses()) {
			assertEquals(1, license.file().features().size());
			assertEquals(license.lineSerial(), license.file().features().getFirst().attributes().value("SN").orElseThrow());
		}
	}

	@Test
	void manyMayAskAtOnce() throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<PrepareOutcome>> asked = new ArrayList<>();
			for (int i = 0; i < 16; i++) {
				Item item = new Item(new AuthorizationNumber("EFL00000000" + i % 8), 1);
				asked.add(threads.submit(() -> open("server", TargetKind.SERVER)
						.prepare(RequestDraft.authorize(List.of(item), Contact.NONE))));
			}
			for (Future<PrepareOutcome> each : asked) {
				assertInstanceOf(PrepareOutcome.Prepared.class, each.get());
			}
		}
		assertEquals(8, storage.pending().size());
	}

	@Test
	void nobodyElseCanReadTheStorage() throws Exception {
		authorize(10);
		Path home = directory.resolve("server");
		assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home)));
		for (String name : List.of("machine.key", "storage.json")) {
			assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(name))), name);
		}
	}

	@Test
	void anEditedOrDamagedStorageIsToldAndNotUsed() throws Exception {
		apply(authorize(10));
		Path file = directory.resolve("server/storage.json");
		byte[] whole = Files.readAllBytes(file);
		String text = Files.readString(file);
		for (String edited : List.of(text.replace("\"applied\" : {", "\"applied\" : { \"x\" : \"2026-01-01T00:00:00Z\","), "",
				"{}", "null", "[]", text.substring(0, text.length() / 2), text.replace("\"format\" : 1", "\"format\" : \"x\""))) {
			Files.writeString(file, edited);
			assertEquals("CAS-1162", Sample.code(storage::activations), edited);
		}
		Files.writeString(file, text.replace("\"format\" : 1", "\"format\" : 2"));
		assertEquals("CAS-1163", Sample.code(storage::activations));
		Files.write(file, whole);
		assertEquals(10, storage.licenses().getFirst().seats());
		Files.delete(directory.resolve("server/machine.key"));
		assertEquals("CAS-1162", Sample.code(() -> open("server", TargetKind.SERVER)));
	}

	private AuthorizationResponse response(AuthorizationRequest request, Activated activated, String license) {
		Instant now = time.instant();
		return AuthorizationResponse.of(request, new Answer(now, now.plus(Duration.ofDays(1)),
				List.of(Sample.HOST_A), List.of(activated), license), publisher.key());
	}

	private TrustedStorage open(String name, TargetKind target) throws ProblemException {
		return TrustedStorage.open(directory.resolve(name), target, () -> machine, () -> trusted, time);
	}

	private AuthorizationRequest authorize(int count) throws ProblemException {
		return prepared(RequestDraft.authorize(List.of(new Item(Sample.CONCURRENT, count)), Sample.CONTACT));
	}

	private AuthorizationRequest prepared(RequestDraft draft) throws ProblemException {
		return assertInstanceOf(PrepareOutcome.Prepared.class, storage.prepare(draft)).request();
	}

	private ApplyOutcome apply(AuthorizationRequest request) throws ProblemException {
		ApplyOutcome outcome = storage.apply(publisher.answer(request));
		assertInstanceOf(ApplyOutcome.Applied.class, outcome, outcome::toString);
		return outcome;
	}

	private void assertRefused(String code, byte[] response) throws ProblemException {
		assertEquals(code, storage.check(response).getFirst().code());
		assertEquals(code, assertInstanceOf(ApplyOutcome.Refused.class, storage.apply(response)).problems().getFirst().code());
	}

	private List<String> refused(RequestDraft draft) throws ProblemException {
		return Sample.codes(assertInstanceOf(PrepareOutcome.Refused.class, storage.prepare(draft)).problems());
	}
}
