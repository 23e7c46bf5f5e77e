// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;

import org.castellan.admin.ui.Keys;
import org.castellan.testkit.net.FreePort;
import org.junit.jupiter.api.Test;

/** A server that somebody else has started: added by its address, its fingerprint compared, its credential entered. */
public class OtherServerTest extends ConsoleJourney {
	@Test
	void withoutItsCredentialTheLogIsClosedAndWithItOpen() throws IOException {
		try (OtherServer other = OtherServer.start(folder)) {
			ServerPages server = other.add(driver(), false);
			server.waitForHeadline("Running");
			server.page("Log");
			driver().waitFor("the log says that it needs the credential",
					() -> driver().text(Keys.PAGE_PROBLEM).contains("CAS-0715"));

			server.page("Service");
			driver().waitFor("what may not be read is not told as none",
					() -> driver().text(Keys.PUBLISHERS_EMPTY).contains("could not be read")
							&& driver().text(Keys.FINDINGS_EMPTY).contains("could not be read"));
			server.page("Log");
			driver().click(Keys.ENTER_CREDENTIAL);
			driver().type(Keys.CREDENTIAL, other.credential());
			driver().press("Use credential");
			driver().waitFor("the log is open", () -> !driver().isDialogOpen() && !driver().isPresent(Keys.PAGE_PROBLEM));
		}
	}

	@Test
	void anAddressWhereNobodyAnswersIsNotAdded() {
		driver().click("org.castellan.admin.ui.addServer");
		driver().type(Keys.ADD_ADDRESS, FreePort.find() + "@localhost");
		driver().next();
		driver().waitFor("the wizard says that nobody answers", () -> driver().dialogMessage().contains("CAS-07"));
		driver().cancel();
		assertEquals(1, driver().rows(Keys.SERVERS).size());
	}
}
