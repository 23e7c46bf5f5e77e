// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.castellan.authority.Vendor.done;
import static org.castellan.authority.Vendor.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.castellan.authority.activation.GivenAnswer;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderDraft;
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.authorization.Item;
import org.castellan.authorization.RequestKind;
import org.castellan.core.license.Expiry;
import org.castellan.core.problem.Problem;
import org.junit.jupiter.api.Test;

/** Numbers are told apart to the letter, and nobody learns of others. */
class AuthorizationNumbersContractTest extends OnEachDatabase {

	@Test
	void aRefusalTellsOfOneUnknownNumberAndAReviewOfAll() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 4);
		byte[] request = TestMachine.server(DALLAS).request(RequestKind.AUTHORIZE, time.instant(), item(order, 1, 5),
				new Item(new AuthorizationNumber("EFL000000777"), 1), new Item(new AuthorizationNumber("EFL000000000"), 1));
		List<Problem> problems = ((Outcome.Refused<GivenAnswer>) vendor.answer(request)).problems();
		assertEquals(List.of("EFL…777"), problems.stream().map(problem -> problem.details().get("number")).toList());
		assertEquals(List.of("CAS-1050"), problems.stream().map(Problem::code).toList());
		assertEquals(List.of("CAS-1051", "CAS-1050", "CAS-1050"),
				vendor.review(request).problems().stream().map(Problem::code).toList());
	}

	@Test
	void aNumberWithASuffixIsAnotherNumber() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 4);
		AuthorizationNumber suffixed = new AuthorizationNumber(order.lines().getFirst().number().text() + "-1010");
		assertEquals(List.of("CAS-1050"),
				refused(ask(TestMachine.server(DALLAS), RequestKind.AUTHORIZE, new Item(suffixed, 1))));
		assertEquals(4, vendor.now(order.lines().getFirst()).left());
	}

	@Test
	void aNumberThatWasOrderedWithASuffixKeepsIt() throws Exception {
		AuthorizationNumber suffixed = new AuthorizationNumber("EFL123456789-1010");
		Order order = done(vendor.authority().orders().create(new OrderDraft(vendor.customer().id(),
				vendor.product(LicenseType.CONCURRENT_USE).id(),
				List.of(new OrderDraft.Line("desktopAdvP", 4, Optional.of(suffixed))), Optional.empty(), Expiry.never(), false,
				0, "")));
		authorize(TestMachine.server(DALLAS), new Item(suffixed, 1));
		assertEquals(3, vendor.now(order.lines().getFirst()).left());
		for (String other : List.of("EFL123456789", "EFL123456789-1011")) {
			assertEquals(List.of("CAS-1050"), refused(
					ask(TestMachine.server(DALLAS), RequestKind.AUTHORIZE, new Item(new AuthorizationNumber(other), 1))));
		}
	}

	/** A text that does so all the same is no request: reading makes the same object. */
	@Test
	void aRequestNamesANumberOnce() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		assertThrows(IllegalArgumentException.class, () -> TestMachine.server(DALLAS).request(RequestKind.AUTHORIZE,
				time.instant(), item(order, 0, 1), item(order, 0, 2)));
	}

	/** A machine keeps what it holds by the number as it was asked for, whatever the records say. */
	@Test
	void noSpellingOfANumberMakesMoreThanWasOrdered() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		String plain = order.lines().getFirst().number().text();
		List<TestMachine> machines = List.of(TestMachine.server(DALLAS), TestMachine.server(REDLANDS));
		List<AuthorizationNumber> numbers = new ArrayList<>();
		for (String spelling : List.of("-0001", "", "-0000", "-1010", "-9999", "-0001 ")) {
			AuthorizationNumber number = AuthorizationNumber.parse(" " + (plain + spelling).toLowerCase(Locale.ROOT));
			numbers.add(number);
			for (TestMachine machine : machines) {
				for (int count : List.of(10, 1)) {
					if (ask(machine, RequestKind.AUTHORIZE, new Item(number, count)) instanceof Outcome.Done<GivenAnswer> given) {
						machine.apply(given.value().text());
					}
				}
			}
		}
		assertEquals(10, machines.stream()
				.mapToInt(machine -> numbers.stream().distinct().mapToInt(machine::held).sum()).sum());
	}
}
