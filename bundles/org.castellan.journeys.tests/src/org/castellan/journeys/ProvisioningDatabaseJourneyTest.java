// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.castellan.authorization.Contact;
import org.castellan.provisioning.ui.Keys;
import org.castellan.testkit.net.FreePort;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The vendor's records on a real PostgreSQL server: from the first connection to an answered request, and what goes wrong. */
public class ProvisioningDatabaseJourneyTest extends ConsoleJourney {

	@AfterEach
	void turnBack() {
		driver().closeAll();
		driver().openPerspective(org.castellan.admin.ui.Keys.PERSPECTIVE);
	}

	@Test
	void anOrderGoesAllItsWayOnAServerAndThePasswordIsKeptNowhere() throws IOException {
		VendorDatabase database = VendorDatabase.create();
		VendorDesk desk = VendorDesk.withExample(driver(), folder, database);
		assertEquals(4, database.number("SELECT COUNT(*) FROM orders"));
		createOrder();
		assertEquals(5, database.number("SELECT COUNT(*) FROM orders"));
		desk.beginFile();
		driver().next();
		desk.fillInContact();
		Path file = folder.resolve("server.prvs");
		driver().type(Keys.DELIVERY_FILE, file.toString());
		driver().next();
		driver().waitFor("the file can be reviewed", () -> driver().isPresent(Keys.REVIEW_TEXT));
		desk.finish();
		String number = desk.line("Desktop Advanced").cell("Number");
		assertTrue(Files.readString(file).contains("Desktop Advanced=" + number + "=7"));
		AskingMachine machine = AskingMachine.create(folder.resolve("machine"), desk.certificate());
		desk.compare(machine.request(number, 5, Contact.NONE));
		if (driver().isPresent(Keys.ANSWER_TICK + "0")) {
			driver().click(Keys.ANSWER_TICK + "0");
		}
		Path response = folder.resolve("response.resps");
		driver().type(Keys.ANSWER_RESPONSE, response.toString());
		desk.finish();
		assertEquals(5, machine.apply(Files.readAllBytes(response)));
		desk.waitUntilLeft("Desktop Advanced", 2);
		assertEquals(5, database.number("SELECT SUM(seats) FROM activation"));

		lockAndUnlock(database, desk);
		assertNowhere(database.password());
	}

	/** A server that is down, then a wrong password: each is told on the page where it can be mended. */
	@Test
	void whatIsWrongWithTheServerIsToldWhereItCanBeMended() {
		VendorDatabase database = VendorDatabase.create();
		VendorDesk desk = VendorDesk.beginSetup(driver(), folder);
		driver().click(Keys.SETUP_SERVER_CHOSEN);
		driver().type(Keys.SETUP_SERVER, database.url() + "&password=x");
		assertTrue(driver().dialogMessage().contains("its own field"), driver()::dialogMessage);
		driver().type(Keys.SETUP_SERVER, database.url(FreePort.find()));
		driver().next();
		desk.typeKey();
		driver().finish();
		driver().waitFor("nobody is there", () -> driver().dialogMessage().contains("CAS-1020"));
		assertTrue(driver().dialogMessage().contains("refused"), driver()::dialogMessage);
		driver().type(Keys.SETUP_SERVER, database.url());
		driver().type(Keys.SETUP_SERVER_PASSWORD, "wrong");
		driver().next();
		driver().finish();
		driver().waitFor("the password is refused", () -> driver().dialogMessage().contains("CAS-1046"));
		assertFalse(driver().dialogMessage().contains("wrong"), driver()::dialogMessage);
		driver().type(Keys.SETUP_SERVER_PASSWORD, database.password());
		driver().click(Keys.SETUP_EXAMPLE);
		driver().next();
		driver().finish();
		desk.waitForExample();
	}

	private void createOrder() {
		driver().click(Keys.COMMAND_NEW_ORDER);
		driver().waitFor("the wizard is open", () -> driver().isPresent(Keys.NEW_ORDER_CUSTOMER));
		driver().choose(Keys.NEW_ORDER_CUSTOMER, choice(Keys.NEW_ORDER_CUSTOMER, "Example Inc"));
		driver().choose(Keys.NEW_ORDER_PRODUCT, choice(Keys.NEW_ORDER_PRODUCT, "ArcGIS Desktop"));
		driver().type(Keys.NEW_ORDER_COUNT + "desktopAdvP", "7");
		driver().finish();
		driver().waitFor("the order is open", () -> !driver().isDialogOpen() && driver().rows(Keys.ORDER_LINES).size() == 1);
	}

	private String choice(String key, String part) {
		return driver().choices(key).stream().filter(choice -> choice.contains(part)).findFirst().orElseThrow();
	}

	/** As after a pause, or when the window is opened the next time: the server wants its password. */
	private void lockAndUnlock(VendorDatabase database, VendorDesk desk) {
		driver().menu("Provisioning", "Lock");
		driver().openTab("Orders");
		driver().waitFor("the password is asked for",
				() -> driver().text(Keys.ORDERS + Keys.EMPTY).contains("CAS-1046"));
		driver().click(Keys.RECORDS_PASSWORD);
		driver().type(Keys.UNLOCK_PASSWORD, "wrong");
		driver().press("Open");
		driver().waitFor("it is refused", () -> driver().dialogMessage().contains("CAS-1046"));
		driver().type(Keys.UNLOCK_PASSWORD, database.password());
		driver().press("Open");
		driver().waitFor("the orders are there", () -> !driver().isDialogOpen() && desk.orders().size() == 5);
	}

	private void assertNowhere(String password) throws IOException {
		List<Path> kept = UserFiles.all();
		assertTrue(kept.stream().anyMatch(file -> file.endsWith("provisioning.json")), kept::toString);
		for (Path file : kept) {
			assertFalse(contains(file, password), file::toString);
		}
		Path log = Platform.getLogFileLocation().toFile().toPath();
		assertFalse(Files.exists(log) && contains(log, password), log::toString);
	}

	private static boolean contains(Path file, String text) throws IOException {
		return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
	}
}
