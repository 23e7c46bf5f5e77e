// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.castellan.admin.ui.Keys;
import org.castellan.testkit.workbench.JourneyTest;
import org.junit.jupiter.api.Test;

/** The first second of every user. */
public class FirstWindowTest extends JourneyTest {
	@Test
	public void theConsoleOpensOnTheLicenseServersView() {
		assertTrue(driver().isPresent(Keys.SERVERS), driver()::onScreen);
	}
}
