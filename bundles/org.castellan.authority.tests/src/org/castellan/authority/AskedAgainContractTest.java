// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.castellan.authority.Vendor.done;
import static org.castellan.authority.Vendor.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.castellan.authority.activation.GivenAnswer;
import org.castellan.authority.activation.Review;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.Search;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.authorization.RequestKind;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.testkit.verdict.FirstFailureCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A request that comes more than once. */
@ExtendWith(FirstFailureCounts.class)
class AskedAgainContractTest extends OnEachDatabase {

	private static final Duration TOO_LONG = Duration.ofDays(31);

	@Test
	void askedAgainItGivesTheSameAnswerWithoutTakingMore() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		byte[] request = TestMachine.server(DALLAS).request(RequestKind.AUTHORIZE, time.instant(), item(order, 0, 4));
		GivenAnswer first = done(vendor.answer(request));
		reopen();
		time.advance(Duration.ofDays(30));
		GivenAnswer again = done(vendor.answer(request));
		assertEquals(first.text(), again.text());
		assertFalse(first.again());
		assertTrue(again.again());
		assertEquals(first.fileName(), again.fileName());
		assertEquals(first.text(), done(vendor.answer(crlf(request))).text(), "line ends are changed under way");
		assertEquals(4, vendor.now(order.lines().getFirst()).activated());
	}

	@Test
	void anotherTextWithAnAnsweredIdIsRefused() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		UUID id = UUID.randomUUID();
		done(vendor.answer(machine.request(id, RequestKind.AUTHORIZE, time.instant(), item(order, 0, 4))));
		byte[] other = machine.request(id, RequestKind.AUTHORIZE, time.instant(), item(order, 1, 5));
		assertEquals(List.of("CAS-1052"), refused(vendor.answer(other)));
		assertFalse(vendor.review(other).isAnswerable());
		assertEquals(0, vendor.now(order.lines().get(1)).activated());
	}

	@Test
	void aRefusalIsForgottenWhenItsReasonIsGone() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 4);
		TestMachine first = TestMachine.server(DALLAS);
		authorize(first, item(order, 0, 4));
		byte[] request = TestMachine.server(REDLANDS).request(RequestKind.AUTHORIZE, time.instant(), item(order, 0, 1));
		assertEquals(List.of("CAS-1051"), refused(vendor.answer(request)));
		give(first, RequestKind.DEAUTHORIZE, item(order, 0, 1));
		done(vendor.answer(request));
	}

	@Test
	void anAnswerThatWasLostIsCountedOnce() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		ask(machine, RequestKind.AUTHORIZE, item(order, 0, 10));
		Review review = vendor.review(machine.request(RequestKind.AUTHORIZE, time.instant(), item(order, 0, 10)));
		assertEquals(List.of("CAS-1061"), review.problems().stream().map(Problem::code).toList());
		AuthorizationResponse response = authorize(machine, item(order, 0, 10));
		assertEquals(10, response.activated().getFirst().count());
		assertEquals(2, response.activated().getFirst().serial());
	}

	@Test
	void anAnswerThatWasNotAppliedInTimeIsGivenAnew() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		byte[] request = machine.request(RequestKind.AUTHORIZE, time.instant(), item(order, 0, 4), item(order, 1, 2));
		AuthorizationResponse first = response(vendor.answer(request));
		time.advance(TOO_LONG);
		assertTrue(vendor.review(request).answered());
		GivenAnswer given = done(vendor.answer(request));
		assertTrue(given.again());
		AuthorizationResponse anew = machine.apply(given.text());
		assertEquals(List.of(), anew.problems(vendor.trusted()));
		assertEquals(first.activated(), anew.activated(), "counts, serials and serial numbers of lines");
		assertEquals(first.requestId(), anew.requestId());
		assertEquals(time.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(30)), anew.expires());
		assertEquals(List.of("4", "2"), licences(anew, machine).stream().map(line -> line.count().toString()).toList());
		assertEquals(4, vendor.now(order.lines().getFirst()).activated());
		assertEquals(given.text(), done(vendor.answer(request)).text(), "it is as good as a first answer now");
		assertEquals(5, authorize(machine, item(order, 0, 1)).activated().getFirst().count());
		assertEquals(2, vendor.authority().audit().find(Search.of("answer_renewed")).total());
	}

	@Test
	void anOldAnswerIsNotGivenAnewOnceSomethingWasChanged() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine lost = TestMachine.server(DALLAS);
		TestMachine repaired = TestMachine.server(REDLANDS);
		byte[] released = lost.request(RequestKind.AUTHORIZE, time.instant(), item(order, 0, 4));
		byte[] overtaken = repaired.request(RequestKind.AUTHORIZE, time.instant(), item(order, 0, 1), item(order, 1, 2));
		done(vendor.answer(released));
		done(vendor.answer(overtaken));
		done(vendor.authority().releaseActivation().release(vendor.authority().activations().of(order).getFirst().id(), "lost"));
		authorize(repaired, item(order, 1, 3));
		time.advance(TOO_LONG);
		for (byte[] request : List.of(released, overtaken)) {
			assertFalse(vendor.review(request).isAnswerable());
			assertEquals(List.of("CAS-1065"), refused(vendor.answer(request)));
		}
		assertEquals(1, vendor.now(order.lines().getFirst()).activated());
	}

	/** Else a machine that was thought to be lost, and others that have its licences now, would use them both. */
	@Test
	void anAnswerIsNotGivenAgainOnceItsLicencesWereReleased() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine lost = TestMachine.server(DALLAS);
		byte[] request = lost.request(RequestKind.AUTHORIZE, time.instant(), item(order, 0, 10));
		done(vendor.answer(request));
		done(vendor.authority().releaseActivation().release(vendor.authority().activations().of(order).getFirst().id(), "lost"));
		authorize(TestMachine.server(REDLANDS), item(order, 0, 10));
		assertFalse(vendor.review(request).isAnswerable());
		assertEquals(List.of("CAS-1066"), refused(vendor.answer(request)));
		assertEquals(List.of("CAS-1051"), refused(ask(lost, RequestKind.AUTHORIZE, item(order, 0, 10))), "nor by another request");
	}

	@Test
	void anAnswerIsGivenAgainWhileTheRecordsHaveAllThatItGives() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		byte[] request = machine.request(RequestKind.AUTHORIZE, time.instant(), item(order, 0, 4), item(order, 1, 2));
		String answer = done(vendor.answer(request)).text();
		machine.apply(answer);
		authorize(machine, item(order, 0, 3));
		assertEquals(answer, done(vendor.answer(request)).text(), "there is more now");
		give(machine, RequestKind.DEAUTHORIZE, item(order, 1, 1));
		assertEquals(List.of("CAS-1066"), refused(vendor.answer(request)), "others may have what was given back");
	}

	/** A machine applies what it gave back at any time, and cannot cancel it. */
	@Test
	void whatWasGivenBackIsAnsweredAsItWasForEver() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		authorize(machine, item(order, 0, 4));
		byte[] request = machine.request(RequestKind.DEAUTHORIZE, time.instant(), item(order, 0, 3));
		String answer = done(vendor.answer(request)).text();
		done(vendor.authority().releaseActivation().release(vendor.authority().activations().of(order).getFirst().id(), "lost"));
		time.advance(Duration.ofDays(400));
		assertEquals(answer, done(vendor.answer(request)).text());
	}

	@Test
	void manyWhoAskForAnOldAnswerAtOnceGetOneNewOne() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		byte[] request = TestMachine.server(DALLAS).request(RequestKind.AUTHORIZE, time.instant(), item(order, 0, 4));
		done(vendor.answer(request));
		time.advance(TOO_LONG);
		List<Outcome<GivenAnswer>> outcomes = atOnce(Collections.nCopies(50, () -> {
			time.advance(Duration.ofSeconds(1));
			return vendor.answer(request);
		}));
		assertEquals(1, outcomes.stream().map(outcome -> done(outcome).text()).distinct().count());
		assertEquals(1, vendor.authority().audit().find(Search.of("answer_renewed")).total());
		assertEquals(4, vendor.now(order.lines().getFirst()).activated());
	}

	/** The vendor's key was lost, and there is another. */
	@Test
	void anAnswerThatIsGivenAnewIsSignedByTheKeyOfToday() throws Exception {
		Order order = vendor.order(LicenseType.SINGLE_USE, 10);
		TestMachine machine = TestMachine.workstation(DALLAS);
		byte[] request = machine.request(RequestKind.AUTHORIZE, time.instant(), item(order, 0, 1));
		AuthorizationResponse first = response(vendor.answer(request));
		reopen();
		time.advance(TOO_LONG);
		AuthorizationResponse anew = machine.apply(done(vendor.answer(request)).text());
		assertNotEquals(first.publisherKeyId(), anew.publisherKeyId());
		assertEquals(List.of(), anew.problems(vendor.trusted()));
		assertEquals(1, licences(anew, machine).size());
	}

	private static AuthorizationResponse response(Outcome<GivenAnswer> outcome) throws ProblemException {
		return AuthorizationResponse.parse(done(outcome).bytes());
	}

	private static byte[] crlf(byte[] text) {
		return new String(text, StandardCharsets.UTF_8).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
	}
}
