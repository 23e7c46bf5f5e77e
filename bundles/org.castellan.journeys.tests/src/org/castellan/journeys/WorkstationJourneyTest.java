// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.castellan.authorization.ui.Keys;
import org.castellan.core.problem.ProblemException;
import org.castellan.testkit.workbench.Row;
import org.junit.jupiter.api.Test;

/** One workstation is authorized for its own use: online, and by a file that comes when the program was long closed. */
public class WorkstationJourneyTest extends ConsoleJourney {
	@Test
	void onlineItIsReadyStaysWithTheMachineAndIsRepaired() {
		try (VendorSite vendor = VendorSite.create(folder)) {
			vendor.sellSingleUse();
			String site = vendor.open();
			WorkstationPages view = WorkstationPages.open(driver());
			assertTrue(view.waitForNothing().contains("ESU"));
			AuthorizationPages wizard = view.wizard().begin().online(site).contact().number(VendorSite.SINGLE_USE_NUMBER)
					.noExtensions().trustSite().trust(vendor.certificate());
			assertTrue(wizard.waitUntilDone().contains("ready for use"));
			wizard.close();
			Row held = view.waitForActivations().getFirst();
			assertEquals("Editor Advanced (editorAdv)", held.text());
			assertEquals("ESU\u2026789", held.cell("Authorization"));

			AuthorizationPages returning = view.deauthorize();
			driver().waitFor("it is said to stay",
					() -> driver().dialogMessage().contains("single use stay where they are"));
			assertFalse(driver().isEnabled(Keys.DEAUTHORIZE_ROW + 0));
			returning.cancel();
			AuthorizationPages repair = view.repair().next().next();
			assertTrue(repair.waitUntilDone().contains("counting again"));
			repair.close();
			assertEquals(1, view.waitForActivations().size());
		}
	}

	@Test
	void offlineTheRequestIsListedAfterTheProgramWasClosedAndResumed() throws IOException, ProblemException {
		try (VendorSite vendor = VendorSite.create(folder)) {
			vendor.sellSingleUse();
			WorkstationPages view = WorkstationPages.open(driver());
			Path request = folder.resolve("authorize.txt");
			view.wizard().begin().offline().contact().number(VendorSite.SINGLE_USE_NUMBER).noExtensions().save(request);
			assertTrue(view.waitForPending().cell("Waiting for an answer").contains("ago"));
			driver().reset();
			assertTrue(CommandLine.run("authorization", "--workstation", "--format", "json").contains("authorize"),
					"another program knows of it too");

			view = WorkstationPages.open(driver());
			assertEquals("Authorize 1", view.waitForPending().text());
			AuthorizationPages wizard = view.wizard();
			driver().waitFor("it is listed where it is resumed", () -> driver().rows(Keys.PENDING).size() == 1);
			wizard.file(vendor.respondTooLate(request)).read().review();
			assertEquals("CAS-1151", wizard.problems().getFirst().cell("Code"));
			wizard.cancel();
			wizard = view.wizard().file(vendor.respond(request)).read().trust(vendor.certificate()).review();
			wizard.apply();
			wizard.close();
			assertEquals("Editor Advanced (editorAdv)", view.waitForActivations().getFirst().text());
			driver().waitFor("nothing waits any more", () -> !driver().isPresent(Keys.WORKSTATION_PENDING));
		}
	}
}
