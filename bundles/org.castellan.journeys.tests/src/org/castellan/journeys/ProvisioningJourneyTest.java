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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.castellan.provisioning.ui.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The vendor's wizard: from an order to a file that a customer can use. */
public class ProvisioningJourneyTest extends ConsoleJourney {
	private static final String PORTAL = "ArcGIS Pro (for Portal use)";

	@AfterEach
	void turnBack() {
		driver().closeAll();
		driver().openPerspective(org.castellan.admin.ui.Keys.PERSPECTIVE);
	}

	/** Founding document 001, steps 4 to 18. */
	@Test
	void aNamedUserFileIsMadeAndALicenceServiceAcceptsIt() throws IOException {
		ServerPages server = openThisComputer();
		String macId = server.bestMachineId();
		VendorDesk desk = VendorDesk.withExample(driver(), folder);
		String order = desk.order(PORTAL, "Example Inc");
		desk.open(order);
		desk.beginFile();
		driver().type(Keys.COUNT + "desktopStdN", "0");
		driver().next();
		desk.fillInContact();
		nameTheMachine(macId);
		Path file = folder.resolve("portal.lic");
		driver().type(Keys.DELIVERY_FILE, file.toString());
		driver().type(Keys.FILE_NOTE, "For the portal");
		driver().next();
		driver().waitFor("the file can be reviewed", () -> driver().isPresent(Keys.REVIEW_TEXT));
		String reviewed = driver().text(Keys.REVIEW_TEXT);
		assertTrue(reviewed.contains("desktopAdvN") && reviewed.contains(macId), reviewed);
		assertFalse(reviewed.contains("desktopStdN"), reviewed);
		assertFalse(Files.exists(file));
		assertTrue(desk.finish().contains(file.toString()));
		String made = Files.readString(file, StandardCharsets.ISO_8859_1);
		assertTrue(made.contains("SIGN="), made);
		assertEquals(serials(reviewed), serials(made));
		desk.waitUntilLeft("ArcGIS Pro Advanced", 0);
		desk.waitUntilLeft("ArcGIS Pro Standard", 6);

		driver().openPerspective(org.castellan.admin.ui.Keys.PERSPECTIVE);
		server = openThisComputer();
		server.start();
		server.authorize(file, desk.certificate());
		server.page("Availability");
		driver().choose(org.castellan.admin.ui.Keys.AVAILABILITY_VERSION, "Named User");
		server.waitForSeats("desktopAdvN", "27 seats", row -> row.cell("Total").contains("27"));
	}

	@Test
	void aProvisioningFileOfAConcurrentOrderHoldsItsNumbers() throws IOException {
		VendorDesk desk = VendorDesk.withExample(driver(), folder);
		desk.open(desk.order("ArcGIS Desktop", "City of Sampleton"));
		String number = desk.line("Desktop Advanced").cell("Number");
		desk.beginFile();
		driver().type(Keys.COUNT + "desktopAdvP", "3");
		driver().next();
		desk.fillInContact();
		Path file = folder.resolve("city.prvs");
		driver().type(Keys.DELIVERY_FILE, file.toString());
		driver().next();
		driver().waitFor("the file can be reviewed", () -> driver().isPresent(Keys.REVIEW_TEXT));
		String reviewed = driver().text(Keys.REVIEW_TEXT);
		desk.finish();
		assertEquals(reviewed.lines().toList(), Files.readAllLines(file));
		assertTrue(reviewed.contains("Desktop Advanced=" + number + "=3"), reviewed);
		assertTrue(reviewed.contains("Organization=City of Sampleton"), reviewed);
	}

	@Test
	void aFileForNobodyAndNothingIsToldPageByPage() {
		VendorDesk desk = VendorDesk.withExample(driver(), folder);
		desk.open(desk.order("CityEngine", "City of Sampleton"));
		desk.beginFile();
		driver().type(Keys.COUNT + "cityEngAdv", "0");
		driver().type(Keys.COUNT + "dataInteropP", "0");
		assertTrue(driver().dialogMessage().contains("at least one"), driver()::dialogMessage);
		driver().type(Keys.COUNT + "cityEngAdv", "1");
		driver().next();
		driver().type(Keys.CONTACT + "FIRST_NAME", "Mira");
		assertTrue(driver().dialogMessage().contains("Last Name"), driver()::dialogMessage);
		desk.fillInContact();
		driver().type(Keys.DELIVERY_FILE, folder.resolve("missing/city.prvc").toString());
		assertTrue(driver().dialogMessage().contains("There is no folder"), driver()::dialogMessage);
		driver().click(Keys.DELIVER_SEND);
		driver().type(Keys.MAIL_FROM, "vendor");
		assertTrue(driver().dialogMessage().contains("is not an e-mail address"), driver()::dialogMessage);
		driver().cancel();
	}

	/** The serial numbers of a licence file's lines. */
	private static List<String> serials(String file) {
		return Pattern.compile("SN=\\S+").matcher(file).results().map(MatchResult::group).toList();
	}

	/** The maker's own example has the multicast bit, so that is a warning and no refusal. */
	private void nameTheMachine(String macId) {
		driver().type(Keys.MAC_ID, "a9163f36370");
		assertTrue(driver().dialogMessage().contains("no host id"), driver()::dialogMessage);
		driver().type(Keys.MAC_ID, "a9163f363709");
		assertTrue(driver().dialogMessage().contains("multicast"), driver()::dialogMessage);
		driver().type(Keys.MAC_ID, macId);
		driver().next();
	}
}
