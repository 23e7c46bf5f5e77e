// SPDX-License-Identifier: EPL-2.0
package org.castellan.swtbot;

import org.castellan.journeys.AuthorizationErrorsTest;
import org.castellan.journeys.AvailabilityErrorsTest;
import org.castellan.journeys.FirstMinuteTest;
import org.castellan.journeys.FirstWindowTest;
import org.castellan.journeys.MachineIdsErrorsTest;
import org.castellan.journeys.OtherServerTest;
import org.castellan.journeys.SeatJourneyTest;
import org.castellan.journeys.ServiceErrorsTest;
import org.castellan.testkit.workbench.Journey;
import org.castellan.testkit.workbench.SwtDriver;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The same journeys, class by class, with SWTBot's hands. */
@Suite
@SelectClasses({ FirstWindowTest.class, FirstMinuteTest.class, SeatJourneyTest.class, ServiceErrorsTest.class,
		MachineIdsErrorsTest.class, AuthorizationErrorsTest.class, AvailabilityErrorsTest.class, OtherServerTest.class })
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
