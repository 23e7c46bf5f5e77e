// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.castellan.authorization.Contact;
import org.castellan.authorization.ContactField;
import org.castellan.provisioning.ui.Keys;
import org.castellan.testkit.workbench.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answer request: a machine asks by file, the vendor compares, writes the response, and the machine takes it. */
public class AnswerRequestJourneyTest extends ConsoleJourney {
	@AfterEach
	void turnBack() {
		driver().closeAll();
		driver().openPerspective(org.castellan.admin.ui.Keys.PERSPECTIVE);
	}

	@Test
	void aRequestIsAnsweredOnceItsDifferencesAreTickedAndALostMachineIsReleased() throws IOException {
		VendorDesk desk = VendorDesk.withExample(driver(), folder);
		desk.open(desk.order("ArcGIS Desktop", "City of Sampleton"));
		String number = desk.line("Desktop Advanced").cell("Number");
		AskingMachine machine = AskingMachine.create(folder.resolve("machine"), desk.certificate());
		desk.compare(machine.request(number, 3, somebodyElse()));
		Row line = driver().rows(Keys.ANSWER_LINES).getFirst();
		assertEquals("3", line.cell("Asked"));
		assertEquals("4", line.cell("Left"));
		assertTrue(driver().text(Keys.ANSWER_DIFFERENCE + "0").contains("Somebody Else"));
		assertFalse(isFinishEnabled());
		driver().click(Keys.ANSWER_TICK + "0");
		driver().waitFor("the response can be written", this::isFinishEnabled);
		Path response = folder.resolve("response.resps");
		driver().type(Keys.ANSWER_RESPONSE, response.toString());
		desk.finish();
		assertEquals(3, machine.apply(Files.readAllBytes(response)));
		desk.waitUntilLeft("Desktop Advanced", 1);

		driver().waitFor("the machine is listed", () -> driver().rows(Keys.ORDER_ACTIVATIONS).size() == 1);
		driver().select(Keys.ORDER_ACTIVATIONS, driver().rows(Keys.ORDER_ACTIVATIONS).getFirst().text());
		driver().click(Keys.ORDER_RELEASE);
		driver().type(Keys.RELEASE_REASON, "disk failure");
		driver().press("Release activation");
		desk.waitUntilLeft("Desktop Advanced", 4);
		assertEquals("3", desk.line("Desktop Advanced").cell("Returned"));
		driver().waitFor("the page says so", () -> driver().text(Keys.ORDER_OUTCOME).contains("3 of Desktop Advanced"));
		assertTrue(driver().rows(Keys.ORDER_AUDIT).stream().anyMatch(row -> row.cell("Details").contains("disk failure")),
				() -> driver().rows(Keys.ORDER_AUDIT).toString());
	}

	@Test
	void moreThanIsLeftIsRefusedWhateverIsTicked() throws IOException {
		VendorDesk desk = VendorDesk.withExample(driver(), folder);
		desk.open(desk.order("ArcGIS Desktop", "City of Sampleton"));
		String number = desk.line("Desktop Advanced").cell("Number");
		AskingMachine machine = AskingMachine.create(folder.resolve("machine"), desk.certificate());
		desk.compare(machine.request(number, 5, Contact.NONE));
		assertTrue(driver().dialogMessage().contains("cannot be answered"), driver()::dialogMessage);
		assertFalse(driver().isEnabled(Keys.ANSWER_TICK + "0"));
		assertFalse(isFinishEnabled());
		driver().cancel();
		desk.waitUntilLeft("Desktop Advanced", 4);
	}

	@Test
	void aRequestThatWasChangedOnItsWayIsNotShown() throws IOException {
		VendorDesk desk = VendorDesk.withExample(driver(), folder);
		desk.open(desk.order("ArcGIS Desktop", "City of Sampleton"));
		AskingMachine machine = AskingMachine.create(folder.resolve("machine"), desk.certificate());
		String number = desk.line("Desktop Advanced").cell("Number");
		Path request = machine.request(number, 1, Contact.NONE);
		String other = desk.line("Desktop Standard").cell("Number");
		Files.writeString(request, Files.readString(request).replace(number, other));
		driver().openTab("Orders");
		driver().click(Keys.COMMAND_ANSWER);
		driver().type(Keys.ANSWER_FILE, request.toString());
		driver().next();
		driver().waitFor("it is refused", () -> driver().dialogMessage().contains("CAS-11"));
		driver().cancel();
	}

	/** The wizard's last button carries no key of ours; whether the page is complete shows by its message. */
	private boolean isFinishEnabled() {
		return !driver().dialogMessage().contains("Tick each") && !driver().dialogMessage().contains("cannot be answered");
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
