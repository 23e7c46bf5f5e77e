// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.castellan.core.host.HostId;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** What a licence server does not pass on, and what another one does not take from it. */
class RefusedTransferTest extends BetweenServers {

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
	void whoSaysToHoldMoreThanItWasGivenGetsNothingFree() throws ProblemException {
		TrustedStorage third = server(3);
		apply(third, answer(first, authorize(third, 4)));
		AuthorizationRequest asked = authorize(second, 2);
		assertEquals(List.of("CAS-1181"), refusal(first, claiming(asked, 5)));
		answer(first, claiming(asked, 4));
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

	/** The same request by a machine that says what it does not hold. */
	private AuthorizationRequest claiming(AuthorizationRequest asked, int count) throws ProblemException {
		return new AuthorizationRequest(UUID.randomUUID(), asked.kind(), asked.created(), asked.target(), asked.machine(),
				asked.items(), asked.contact(), List.of(new Held(Sample.CONCURRENT, 9, count, first.machineKey())), "")
				.signedBy(keyOfSecond());
	}
}
