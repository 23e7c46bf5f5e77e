// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.castellan.authority.Vendor.done;
import static org.castellan.authority.Vendor.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.castellan.authority.activation.GivenAnswer;
import org.castellan.authority.activation.Review;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.authorization.RequestKind;
import org.castellan.core.problem.Problem;
import org.junit.jupiter.api.Test;

/** A request that comes more than once. */
class AskedAgainContractTest extends OnEachDatabase {

	@Test
	void askedAgainItGivesTheSameAnswerWithoutTakingMore() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		byte[] request = TestMachine.server(DALLAS).request(RequestKind.AUTHORIZE, time.instant(), item(order, 0, 4));
		GivenAnswer first = done(vendor.answer(request));
		reopen();
		time.advance(Duration.ofDays(400));
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

	private static byte[] crlf(byte[] text) {
		return new String(text, StandardCharsets.UTF_8).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
	}
}
