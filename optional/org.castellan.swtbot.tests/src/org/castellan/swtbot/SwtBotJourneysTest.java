// SPDX-License-Identifier: EPL-2.0
package org.castellan.swtbot;

import org.castellan.journeys.FirstWindowTest;
import org.castellan.testkit.workbench.Journey;
import org.castellan.testkit.workbench.SwtDriver;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The same journeys, class by class, with SWTBot's hands. */
@Suite
@SelectClasses({ FirstWindowTest.class })
class SwtBotJourneysTest {
	@BeforeSuite
	static void driveBySwtBot() {
		Journey.driveBy(SwtBotDriver::new);
	}

	@AfterSuite
	static void driveBySwt() {
		Journey.driveBy(SwtDriver::new);
	}
}
