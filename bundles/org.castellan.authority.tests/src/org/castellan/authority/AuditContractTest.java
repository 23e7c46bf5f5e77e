// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.castellan.authority.Vendor.done;
import static org.castellan.authority.Vendor.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.castellan.authority.order.AuditEntry;
import org.castellan.authority.order.AuditEvent;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderLine;
import org.castellan.authority.order.Search;
import org.castellan.authority.provisioning.ProvisioningRequest;
import org.castellan.authorization.RequestKind;
import org.junit.jupiter.api.Test;

/** What is kept of what was done. */
class AuditContractTest extends OnEachDatabase {

	@Test
	void theAuditTellsWhatWasDoneAndNoSecret() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		authorize(machine, item(order, 0, 4));
		give(machine, RequestKind.DEAUTHORIZE, item(order, 0, 1));
		refused(ask(machine, RequestKind.AUTHORIZE, item(order, 0, 99)));
		Order now = vendor.authority().orders().byId(order.id()).orElseThrow();
		done(vendor.authority().createProvisioningFile().create(ProvisioningRequest.whole(now)));
		done(vendor.authority().releaseActivation().release(vendor.authority().activations().of(order).getFirst().id(), "lost"));
		List<AuditEntry> entries = vendor.authority().audit().find(Search.everything()).rows();
		assertEquals(List.of("RELEASED", "FILE_PROVISIONED", "REFUSED", "DEAUTHORIZED", "AUTHORIZED", "ORDER_CREATED",
				"PRODUCT_CREATED", "CUSTOMER_CREATED"), entries.stream().map(entry -> entry.what().name()).toList());
		assertEquals(Optional.of(order.name()), entries.getFirst().order());
		assertEquals(6, vendor.authority().audit().find(Search.of(order.name())).total());
		String all = entries.toString() + order + vendor.authority().activations().of(order).getFirst().number();
		for (OrderLine line : order.lines()) {
			assertFalse(all.contains(line.number().text().substring(3)), "a number in full");
		}
		for (String secret : List.of("Secretperson", "maria@", "secretmachine", DALLAS)) {
			assertFalse(entries.toString().contains(secret) || order.toString().contains(secret), secret);
		}
	}

	@Test
	void whoAsksInVainAllDayDoesNotFillTheAudit() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		Order other = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		for (int i = 0; i < 30; i++) {
			refused(ask(machine, RequestKind.AUTHORIZE, item(order, 0, 99)));
		}
		assertEquals(20, vendor.authority().audit().of(order, 100).stream().filter(AuditContractTest::isRefusal).count());
		assertEquals("CAS-1051; no more are written down within the hour",
				vendor.authority().audit().of(order, 1).getFirst().details());
		refused(ask(machine, RequestKind.AUTHORIZE, item(other, 0, 99)));
		assertEquals("CAS-1051", vendor.authority().audit().of(other, 1).getFirst().details());
		time.advance(Duration.ofMinutes(61));
		refused(ask(machine, RequestKind.AUTHORIZE, item(order, 0, 99)));
		assertEquals(21, vendor.authority().audit().of(order, 100).stream().filter(AuditContractTest::isRefusal).count());
	}

	private static boolean isRefusal(AuditEntry entry) {
		return entry.what() == AuditEvent.REFUSED;
	}
}
