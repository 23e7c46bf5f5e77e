// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.castellan.admin.ui.Keys;
import org.castellan.testkit.workbench.Row;
import org.junit.jupiter.api.Test;

/** Licence files that are refused on the Authorization page, each with its reason, and nothing of them applied. */
public class AuthorizationErrorsTest extends ConsoleJourney {
	@Test
	void theFileOfAnotherMachineIsRefused() {
		ServerPages server = openThisComputer();
		server.start();
		Vendor vendor = Vendor.create(folder, "Example Publisher");
		assertRefused(server, server.review(vendor.license("0200deadbeef", "desktopAdvP=10"), vendor.certificate()),
				"0200deadbeef");
	}

	@Test
	void aFileThatWasChangedAfterItWasSignedIsRefused() {
		ServerPages server = openThisComputer();
		Vendor vendor = Vendor.create(folder, "Example Publisher");
		Path license = vendor.license(server.bestMachineId(), "desktopAdvP=10");
		server.start();
		assertRefused(server, server.review(Vendor.changed(license, " 10 ", " 99 "), vendor.certificate()), "desktopAdvP");
	}

	@Test
	void aFileThatNobodySignedIsRefused() throws IOException {
		ServerPages server = openThisComputer();
		Path license = Files.writeString(folder.resolve("unsigned.lic"), """
				SERVER this_host %s 27000
				VENDOR castellan
				FEATURE desktopAdvP castellan 10.1 31-dec-2037 10
				""".formatted(server.bestMachineId()));
		server.start();
		assertRefused(server, server.wizard().file(license).read().review(), "desktopAdvP");
	}

	@Test
	void aFileThatIsNotThereIsToldWhileTyping() {
		ServerPages server = openThisComputer();
		server.start();
		server.wizard().file(folder.resolve("nothing.lic"));
		assertTrue(driver().dialogMessage().contains("nothing.lic"), driver().dialogMessage());
		driver().cancel();
	}

	/** The review names the problem with its code and cannot be finished. */
	private void assertRefused(ServerPages server, AuthorizationPages wizard, String about) {
		assertTrue(driver().dialogMessage().contains("refuse"), driver().dialogMessage());
		List<Row> problems = wizard.problems();
		assertTrue(problems.stream().anyMatch(row -> row.toString().contains(about)), problems.toString());
		assertTrue(problems.stream().allMatch(row -> row.cell("Code").matches("CAS-0[123]\\d\\d")), problems.toString());
		driver().cancel();
		server.page("Availability");
		driver().waitFor("there are no seats", () -> driver().text(Keys.AVAILABILITY_EMPTY).contains("no seats"));
	}
}
