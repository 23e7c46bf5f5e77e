// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.machine.MachineIds;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.Test;

/** What a machine may ask for, and what becomes of a request until its answer comes. */
class PreparedRequestTest extends OnOneServer {

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
}
