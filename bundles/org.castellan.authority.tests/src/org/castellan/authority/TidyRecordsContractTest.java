// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.castellan.authority.Vendor.done;
import static org.castellan.authority.Vendor.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import org.castellan.authority.TidyRecordsOperation.Tidied;
import org.castellan.authority.order.AuditEvent;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.Search;
import org.castellan.authorization.RequestKind;
import org.junit.jupiter.api.Test;

/** What is kept of long ago, and what counts whatever was deleted. */
class TidyRecordsContractTest extends OnEachDatabase {

	@Test
	void whatIsOldIsDeletedAndNothingIsCountedAnew() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		byte[] taken = machine.request(RequestKind.AUTHORIZE, time.instant(), item(order, 0, 6));
		machine.apply(done(vendor.answer(taken)).text());
		byte[] givenBack = machine.request(RequestKind.DEAUTHORIZE, time.instant(), item(order, 0, 2));
		String answer = done(vendor.answer(givenBack)).text();
		machine.apply(answer);
		time.advance(Duration.ofDays(100));
		byte[] recent = TestMachine.server(REDLANDS).request(RequestKind.AUTHORIZE, time.instant(), item(order, 0, 1));
		String lately = done(vendor.answer(recent)).text();

		Tidied seen = done(vendor.authority().tidyRecords().preview(90));
		long entries = vendor.authority().audit().find(Search.everything()).total();
		assertEquals(entries - 1, seen.auditEntries());
		assertEquals(1, seen.answers());
		assertEquals(entries, vendor.authority().audit().find(Search.everything()).total(), "looking changes nothing");
		assertEquals(seen, done(vendor.authority().tidyRecords().tidy(90)));
		assertEquals(List.of(AuditEvent.RECORDS_TIDIED, AuditEvent.AUTHORIZED), vendor.authority().audit()
				.find(Search.everything()).rows().stream().map(entry -> entry.what()).toList());
		assertEquals(0, done(vendor.authority().tidyRecords().preview(90)).answers());

		assertEquals(List.of("CAS-1067"), refused(vendor.answer(taken)));
		assertFalse(vendor.review(taken).isAnswerable());
		assertEquals(answer, done(vendor.answer(givenBack)).text(), "a machine cannot cancel what it gives back");
		assertEquals(lately, done(vendor.answer(recent)).text());
		assertEquals(5, vendor.now(order.lines().getFirst()).activated());
		assertEquals(5, authorize(machine, item(order, 0, 1)).activated().getFirst().count());
	}

	@Test
	void anAnswerThatWasLostAndTidiedIsCountedOnce() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		byte[] lost = machine.request(RequestKind.AUTHORIZE, time.instant(), item(order, 0, 10));
		done(vendor.answer(lost));
		time.advance(Duration.ofDays(91));
		done(vendor.authority().tidyRecords().tidy(90));
		assertEquals(List.of("CAS-1067"), refused(vendor.answer(lost)));
		assertEquals(10, authorize(machine, item(order, 0, 10)).activated().getFirst().count());
	}

	@Test
	void whatIsRecentCannotBeTidied() throws Exception {
		assertEquals(List.of("CAS-1068"), refused(vendor.authority().tidyRecords().tidy(89)));
		assertEquals(List.of("CAS-1068"), refused(vendor.authority().tidyRecords().preview(-1)));
	}
}
