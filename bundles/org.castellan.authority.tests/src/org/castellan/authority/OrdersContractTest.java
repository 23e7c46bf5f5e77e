// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.castellan.authority.Vendor.done;
import static org.castellan.authority.Vendor.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderDraft;
import org.castellan.authority.order.Page;
import org.castellan.authority.order.Search;
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.core.license.Expiry;
import org.junit.jupiter.api.Test;

/** Orders, their numbers and how they are found. */
class OrdersContractTest extends OnEachDatabase {

	@Test
	void whatIsPutOnRecordIsThereWhenItIsOpenedAgain() throws Exception {
		Order made = done(vendor.authority().orders().create(vendor.draft(LicenseType.CONCURRENT_USE, 10)
				.withName("PO-17").until(Expiry.on(LocalDate.of(2027, 12, 31))).withNote("by fax")));
		reopen();
		assertEquals(Optional.of(made), vendor.authority().orders().byName("po-17"));
		assertEquals(Optional.of(made), vendor.authority().orders().byId(made.id()));
		assertEquals(Optional.of(made), vendor.authority().orders().byNumber(made.lines().getFirst().number()));
	}

	@Test
	void aMadeNumberSaysHowItIsLicensed() throws Exception {
		assertEquals("EFL", prefix(vendor.order(LicenseType.CONCURRENT_USE, 1)));
		assertEquals("ESU", prefix(vendor.order(LicenseType.SINGLE_USE, 1)));
		assertEquals("EVA", prefix(
				done(vendor.authority().orders().create(vendor.draft(LicenseType.SINGLE_USE, 1).forEvaluation()))));
	}

	private static String prefix(Order order) {
		return order.lines().getFirst().number().text().substring(0, 3);
	}

	@Test
	void anOrderIsFoundByWhatAPersonRemembersOfIt() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		vendor.order(LicenseType.SINGLE_USE, 1);
		String number = order.lines().get(1).number().text();
		for (String text : List.of("o-000001", "EXAMPLE", "secretp", number, number.substring(4, 10), "Desktop", "")) {
			Page<Order> page = vendor.authority().orders().find(Search.of(text));
			assertTrue(page.rows().contains(order), text);
		}
		assertEquals(0, vendor.authority().orders().find(Search.of("100%")).total());
		assertEquals(0, vendor.authority().orders().find(Search.of("O_000001")).total());
		Page<Order> second = vendor.authority().orders().find(Search.everything().rows(1, 1));
		assertEquals(List.of(order), second.rows());
		assertEquals(2, second.total());
	}

	@Test
	void anOrderThatMakesNoSenseIsRefusedWithEveryReason() throws Exception {
		OrderDraft draft = new OrderDraft(vendor.customer().id(), vendor.product(LicenseType.CONCURRENT_USE).id(),
				List.of(OrderDraft.Line.of("desktopAdvP", 0), OrderDraft.Line.of("desktopAdvP", 1),
						OrderDraft.Line.of("other", 1)),
				Optional.empty(), Expiry.on(LocalDate.of(2020, 1, 1)), false, -1, "");
		assertEquals(List.of("CAS-1006", "CAS-1034", "CAS-1005", "CAS-1033", "CAS-1032"),
				refused(vendor.authority().orders().create(draft)));
		assertEquals(List.of("CAS-1028", "CAS-1027"),
				refused(vendor.authority().orders().create(OrderDraft.of(99, 99, draft.lines().subList(1, 2)))));
	}

	@Test
	void aNumberAndANameAreUsedOnce() throws Exception {
		AuthorizationNumber number = new AuthorizationNumber("EFL123456789");
		OrderDraft draft = new OrderDraft(vendor.customer().id(), vendor.product(LicenseType.CONCURRENT_USE).id(),
				List.of(new OrderDraft.Line("desktopAdvP", 1, Optional.of(number))), Optional.of("PO-1"), Expiry.never(), false,
				0, "");
		done(vendor.authority().orders().create(draft));
		assertEquals(List.of("CAS-1030", "CAS-1031"), refused(vendor.authority().orders().create(draft)));
	}
}
