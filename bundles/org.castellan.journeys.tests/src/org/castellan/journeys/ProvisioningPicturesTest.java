// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import java.io.IOException;

import org.castellan.authorization.Contact;
import org.castellan.authorization.ContactField;
import org.castellan.provisioning.ui.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Takes the pictures of the vendor's window: an order with a machine, each page of its wizards, and some in the dark. */
public class ProvisioningPicturesTest extends ConsoleJourney {
	@AfterEach
	void turnTheLightOn() {
		driver().closeAll();
		driver().menu("Window", "Theme", "Light");
		driver().openPerspective(org.castellan.admin.ui.Keys.PERSPECTIVE);
	}

	@Test
	void theVendorsWindowHasItsPictureTaken() throws IOException {
		driver().menu("Window", "Theme", "Light");
		VendorDesk desk = VendorDesk.withExample(driver(), folder);
		String order = desk.order("ArcGIS Desktop", "City of Sampleton");
		desk.open(order);
		AskingMachine machine = AskingMachine.create(folder.resolve("machine"), desk.certificate());
		String number = desk.line("Desktop Advanced").cell("Number");
		desk.compare(machine.request(number, 3, somebodyElse()));
		lookAt("answer-compare");
		driver().click(Keys.ANSWER_TICK + "0");
		driver().type(Keys.ANSWER_RESPONSE, folder.resolve("response.resps").toString());
		desk.finish();
		desk.waitUntilLeft("Desktop Advanced", 1);
		lookAt("provisioning");
		takeWizard(desk);
		driver().menu("Window", "Theme", "Dark");
		desk.waitUntilLeft("Desktop Advanced", 1);
		lookAt("provisioning-dark");
		takeProducts();
	}

	private void takeWizard(VendorDesk desk) {
		desk.open(desk.order("ArcGIS Pro (for Portal use)", "Example Inc"));
		driver().click(Keys.ORDER_PROVISION);
		driver().waitFor("the wizard is open", () -> driver().isPresent(Keys.PRODUCT_APPLY));
		driver().click(Keys.PRODUCT_APPLY);
		lookAt("provision-1-product");
		driver().next();
		lookAt("provision-2-quantities");
		driver().next();
		driver().click(Keys.POPULATE_USER);
		driver().click(Keys.POPULATE_ORGANIZATION);
		lookAt("provision-3-contact");
		driver().next();
		driver().type(Keys.MAC_ID, "a9163f363709");
		lookAt("provision-4-machine");
		driver().next();
		driver().click(Keys.DELIVER_SEND);
		lookAt("provision-5-delivery");
		driver().click(Keys.DELIVER_SAVE);
		driver().type(Keys.DELIVERY_FILE, folder.resolve("portal.lic").toString());
		driver().next();
		driver().waitFor("the file can be reviewed", () -> driver().isPresent(Keys.REVIEW_TEXT));
		lookAt("provision-6-review");
		driver().finish();
		driver().waitFor("it is done", () -> driver().isPresent("wizard.done"));
		lookAt("provision-7-done");
		driver().finish();
		driver().openTab(desk.order("ArcGIS Desktop", "City of Sampleton"));
	}

	private void takeProducts() {
		driver().openTab("Products");
		driver().waitFor("there are products", () -> !driver().rows(Keys.PRODUCTS).isEmpty());
		driver().click(Keys.COMMAND_NEW_PRODUCT);
		lookAt("new-product-dark");
		driver().cancel();
		driver().openTab("Orders");
		driver().click(Keys.COMMAND_NEW_ORDER);
		driver().waitFor("the wizard is open", () -> driver().isPresent(Keys.NEW_ORDER_PRODUCT));
		driver().choose(Keys.NEW_ORDER_PRODUCT, driver().choices(Keys.NEW_ORDER_PRODUCT).getFirst());
		lookAt("new-order-dark");
		driver().cancel();
		driver().click(Keys.COMMAND_CHOOSE);
		lookAt("setup-1-records-dark");
		driver().next();
		lookAt("setup-2-key-dark");
		driver().cancel();
	}

	private static Contact somebodyElse() {
		return ContactField.contact(field -> switch (field) {
		case FIRST_NAME -> "Ann";
		case LAST_NAME -> "Other";
		case ORGANIZATION -> "Somebody Else";
		case EMAIL -> "ann@example.org";
		default -> "";
		});
	}
}
