// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.castellan.provisioning.ui.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A vendor of many years: 5,000 orders, one of them with 50,000 machines. */
public class ProvisioningManyRecordsTest extends ConsoleJourney {
	private static final String[] MANY = {
			"""
			INSERT INTO orders (name, customer_id, product_id, created_at, note)
			SELECT 'L-' || lpad(i::text, 6, '0'), c.id, p.id, now(), '' FROM generate_series(1, 5000) i,
			(SELECT min(id) AS id FROM customer) c, (SELECT id FROM product WHERE license_type = 'CONCURRENT_USE') p""",
			"""
			INSERT INTO order_line (order_id, place, authorization_number, kind, title, feature, version, ordered, activated,
			repairs_allowed, repairs_used)
			SELECT id, 0, 'EFL' || lpad((500000000 + id)::text, 9, '0'), 'CORE', 'Desktop Advanced', 'desktopAdvP', '10.1', 60000,
			CASE name WHEN 'L-000042' THEN 50000 ELSE 0 END, 3, 0 FROM orders WHERE name LIKE 'L-%'""",
			"""
			INSERT INTO activation (order_line_id, machine_key, machine_name, host_id, seats, serial, line_serial, state, since_at,
			changed_at)
			SELECT l.id, 'k' || i, 'machine-' || lpad(i::text, 6, '0'), lpad(to_hex(i), 12, '0'), 1, 1, '', 'ACTIVE', now(), now()
			FROM generate_series(1, 50000) i, (SELECT order_line.id FROM order_line JOIN orders ON orders.id = order_id
			WHERE orders.name = 'L-000042') l""" };
	/** Of a machine that also runs the database and other tests, and may stand still for some seconds. */
	private static final Duration FREEZE = Duration.ofSeconds(8);

	@AfterEach
	void turnBack() {
		driver().closeAll();
		driver().openPerspective(org.castellan.admin.ui.Keys.PERSPECTIVE);
	}

	@Test
	void manyOrdersAndMachinesAreSearchedAndPagedWhileTheWindowStaysAwake() {
		VendorDatabase database = VendorDatabase.create();
		VendorDesk desk = VendorDesk.withExample(driver(), folder, database);
		database.execute(MANY);
		try (UiPulse pulse = UiPulse.take()) {
			driver().click("org.castellan.provisioning.ui.refresh");
			driver().waitFor("the newest orders are shown", () -> desk.orders().size() == 200);
			assertTrue(driver().text(Keys.ORDERS + Keys.MORE).contains("200 of 5004"),
					() -> driver().text(Keys.ORDERS + Keys.MORE));
			driver().click(Keys.ORDERS + Keys.SHOW_MORE);
			driver().waitFor("more of them are shown", () -> desk.orders().size() == 400);
			driver().type(Keys.ORDERS + Keys.FIND, "l-000042");
			driver().waitFor("it is found", () -> desk.orders().size() == 1);
			desk.open("L-000042");
			driver().waitFor("its newest machines are shown", () -> driver().rows(Keys.ORDER_ACTIVATIONS).size() == 200);
			assertTrue(driver().text(Keys.ORDER_ACTIVATIONS + Keys.MORE).contains("200 of 50000"),
					() -> driver().text(Keys.ORDER_ACTIVATIONS + Keys.MORE));
			driver().type(Keys.ORDER_ACTIVATIONS + Keys.FIND, "MACHINE-04999");
			driver().waitFor("ten are found", () -> driver().rows(Keys.ORDER_ACTIVATIONS).size() == 10);
			driver().type(Keys.ORDER_ACTIVATIONS + Keys.FIND, "machine-0123456789");
			driver().waitFor("none is", () -> driver().text(Keys.ORDER_ACTIVATIONS + Keys.EMPTY).contains("No machine"));
			beginAFileOfAnOldOrder();
			driver().type(Keys.ORDERS + Keys.FIND, "nowhere");
			driver().waitFor("nothing is found", () -> driver().text(Keys.ORDERS + Keys.EMPTY).contains("Nothing here"));
			driver().click(Keys.ORDERS + Keys.SHOW_ALL);
			driver().waitFor("all are shown again", () -> desk.orders().size() == 200);
			assertTrue(pulse.longest().compareTo(FREEZE) < 0, () -> "The window was deaf for " + pulse.longest());
		}
	}

	/** It is not among the newest that the wizard reads, and is offered all the same. */
	private void beginAFileOfAnOldOrder() {
		driver().click(Keys.ORDER_PROVISION);
		driver().waitFor("the wizard is open", () -> driver().isPresent(Keys.PRODUCT_APPLY));
		assertTrue(driver().text(Keys.PRODUCT_ORDER).startsWith("L-000042"), () -> driver().text(Keys.PRODUCT_ORDER));
		driver().cancel();
		driver().waitFor("the wizard is closed", () -> !driver().isDialogOpen());
		assertEquals(1, driver().editors().size());
	}
}
