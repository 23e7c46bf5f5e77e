// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.TrustedPublishers;
import org.junit.jupiter.api.Test;

/** Every way in which a response does not fit the machine that is to apply it. */
class UnfitResponseTest extends OnOneServer {

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

	private AuthorizationResponse response(AuthorizationRequest request, Activated activated, String license) {
		Instant now = time.instant();
		return AuthorizationResponse.of(request, new Answer(now, now.plus(Duration.ofDays(1)),
				List.of(Sample.HOST_A), List.of(activated), license), publisher.key());
	}
}
