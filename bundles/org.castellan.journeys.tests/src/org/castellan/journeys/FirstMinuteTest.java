// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.castellan.admin.ui.Keys;
import org.castellan.testkit.workbench.Row;
import org.junit.jupiter.api.Test;

/** The first minute with an empty console. */
public class FirstMinuteTest extends ConsoleJourney {
	@Test
	void aTrialLicenceShowsSeatsOneClickLater() {
		driver().click(Keys.FIRST_TRIAL);
		ServerPages server = new ServerPages(driver(), LOCALHOST);
		driver().waitFor("there are seats", () -> !server.seats().isEmpty());
		for (Row feature : server.seats()) {
			assertTrue(feature.cell("Note").contains("trial"), feature.toString());
		}
		driver().waitFor("the first steps are gone", () -> !driver().isPresent(Keys.FIRST_STEPS));
		assertFalse(driver().isDialogOpen());
	}
}
