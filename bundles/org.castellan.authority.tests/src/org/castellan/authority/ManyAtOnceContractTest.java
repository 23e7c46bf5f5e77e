// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.castellan.authority.Vendor.done;
import static org.castellan.authority.Vendor.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.castellan.authority.activation.GivenAnswer;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authorization.RequestKind;
import org.castellan.testkit.verdict.FirstFailureCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many who ask at the same instant. */
@ExtendWith(FirstFailureCounts.class)
class ManyAtOnceContractTest extends OnEachDatabase {

	@Test
	void aThousandMachinesForTenSeatsGetExactlyTen() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		List<Callable<Outcome<GivenAnswer>>> requests = new ArrayList<>();
		for (int i = 0; i < 1000; i++) {
			byte[] request = TestMachine.server("0242ac%06x".formatted(i)).request(RequestKind.AUTHORIZE, time.instant(),
					item(order, 0, 1));
			requests.add(() -> vendor.answer(request));
		}
		List<Outcome<GivenAnswer>> outcomes = atOnce(requests);
		assertEquals(10, outcomes.stream().filter(Outcome.Done.class::isInstance).count());
		assertEquals(List.of("CAS-1051"), outcomes.stream().filter(Outcome.Refused.class::isInstance)
				.flatMap(outcome -> refused(outcome).stream()).distinct().toList());
		assertEquals(10, vendor.now(order.lines().getFirst()).activated());
		assertEquals(10, vendor.authority().activations().of(order).size());
	}

	@Test
	void oneRequestManyTimesAtOnceTakesOnce() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		byte[] request = TestMachine.server(DALLAS).request(RequestKind.AUTHORIZE, time.instant(), item(order, 0, 3));
		List<Outcome<GivenAnswer>> outcomes = atOnce(Collections.nCopies(100, () -> vendor.answer(request)));
		assertEquals(1, outcomes.stream().map(outcome -> done(outcome).text()).distinct().count());
		assertEquals(1, outcomes.stream().filter(outcome -> !done(outcome).again()).count());
		assertEquals(3, vendor.now(order.lines().getFirst()).activated());
	}

	@Test
	void oneIdWithManyTextsAtOnceIsAnsweredOnce() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 100);
		UUID id = UUID.randomUUID();
		List<Callable<Outcome<GivenAnswer>>> requests = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			byte[] request = TestMachine.server(DALLAS).request(id, RequestKind.AUTHORIZE, time.instant(), item(order, i % 2, 1));
			requests.add(() -> vendor.answer(request));
		}
		List<Outcome<GivenAnswer>> outcomes = atOnce(requests);
		assertEquals(1, outcomes.stream().filter(Outcome.Done.class::isInstance).count());
		assertEquals(1, vendor.now(order.lines().get(0)).activated() + vendor.now(order.lines().get(1)).activated());
	}

	@Test
	void requestsThatNameNumbersInOppositeOrderDoNotBlockEachOther() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 1000);
		List<Callable<Outcome<GivenAnswer>>> requests = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			byte[] request = TestMachine.server("0242ac%06x".formatted(i)).request(RequestKind.AUTHORIZE, time.instant(),
					item(order, i % 2, 1), item(order, 1 - i % 2, 1));
			requests.add(() -> vendor.answer(request));
		}
		atOnce(requests).forEach(Vendor::done);
		assertEquals(100, vendor.now(order.lines().get(0)).activated());
	}
}
