// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.castellan.provisioning.ui.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Customers and products that are on record are changed, and nothing that was typed is lost unasked. */
public class ProvisioningRecordsJourneyTest extends ConsoleJourney {
	private static final String PHONE = Keys.NEW_CUSTOMER + "PHONE";
	private static final String LAST_NAME = Keys.NEW_CUSTOMER + "LAST_NAME";

	@AfterEach
	void turnBack() {
		driver().closeAll();
		driver().openPerspective(org.castellan.admin.ui.Keys.PERSPECTIVE);
	}

	@Test
	void aCustomerIsChangedAndItsOrdersSaySo() {
		VendorDesk desk = VendorDesk.withExample(driver(), folder);
		openCustomer("John Smith");
		driver().type(LAST_NAME, "");
		assertTrue(driver().dialogMessage().contains("Last Name"), driver()::dialogMessage);
		driver().type(LAST_NAME, "Smithson");
		driver().cancel();
		driver().press("Keep editing");
		assertEquals("Smithson", driver().text(LAST_NAME));
		driver().finish();
		driver().waitFor("the customer has the new name",
				() -> driver().rows(Keys.CUSTOMERS).stream().anyMatch(row -> row.cell("Name").equals("John Smithson")));
		driver().openTab("Orders");
		desk.open(desk.order("ArcGIS Desktop", "Example Inc"));
		assertTrue(driver().text(Keys.ORDER_FACTS + ".customer").contains("Smithson"));
	}

	@Test
	void whatWasTypedIsDiscardedOnlyAfterAQuestion() {
		VendorDesk.withExample(driver(), folder);
		openCustomer("Mira Lee");
		driver().type(PHONE, "555-0199");
		driver().cancel();
		driver().press("Discard");
		driver().waitFor("the wizard is closed", () -> !driver().isDialogOpen());
		openCustomer("Mira Lee");
		assertEquals("555-0142", driver().text(PHONE));
		driver().cancel();
		driver().waitFor("nothing is asked where nothing was typed", () -> !driver().isDialogOpen());
	}

	@Test
	void aProductGetsAnotherExtensionAndKeepsItsVersionWhileThereAreOrders() {
		VendorDesk.withExample(driver(), folder);
		driver().openTab("Products");
		driver().waitFor("there are products", () -> !driver().rows(Keys.PRODUCTS).isEmpty());
		driver().doubleClick(Keys.PRODUCTS, "CityEngine");
		driver().type(Keys.NEW_PRODUCT_VERSION, "2021.0");
		driver().finish();
		driver().waitFor("its orders are in the way", () -> driver().dialogMessage().contains("CAS-10"));
		driver().type(Keys.NEW_PRODUCT_VERSION, "2020.1");
		driver().type(Keys.NEW_PRODUCT_EXTENSIONS, "Data Interoperability = dataInteropP 10.1\nStreet View = streetViewP 1.0");
		driver().finish();
		driver().waitFor("the extension is listed", () -> driver().rows(Keys.PRODUCTS).stream()
				.anyMatch(row -> row.cell("Extensions").contains("Street View")));
		assertFalse(driver().isDialogOpen());
	}

	private void openCustomer(String name) {
		driver().openTab("Customers");
		driver().waitFor("there are customers", () -> !driver().rows(Keys.CUSTOMERS).isEmpty());
		driver().doubleClick(Keys.CUSTOMERS, name);
		driver().waitFor("the customer is open", () -> driver().isPresent(PHONE));
	}
}
