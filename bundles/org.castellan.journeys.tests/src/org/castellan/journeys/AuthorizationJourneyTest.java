// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** A licence server is authorized with a number, gives licences back, and is repaired: online and by files. */
public class AuthorizationJourneyTest extends ConsoleJourney {
	private static final String DESKTOP = "desktopAdvP";
	private static final int ORDERED = 10;
	private static final int ASKED_WITHIN_MILLIS = 60_000;

	@Test
	void onlineANumberBecomesSeatsAndPartOfThemGoBack() {
		try (VendorSite vendor = VendorSite.create(folder)) {
			String site = vendor.open();
			ServerPages server = openThisComputer();
			server.start();
			server.authorize(vendor, site, 6);
			server.assertSeats(DESKTOP, 6);
			AuthorizationPages more = server.wizard().begin().online(vendor.pinned()).contact().number(VendorSite.NUMBER, 4);
			System.out.println("From Next to success online: " + more.timeUntilDone().toMillis() + " ms");
			more.close();
			server.assertSeats(DESKTOP, ORDERED);

			AuthorizationPages returning = server.deauthorize().giveBack(0, 4).next();
			assertTrue(returning.waitUntilDone().contains("Desktop Advanced (desktopAdvP): 6"));
			returning.close();
			server.assertSeats(DESKTOP, 6);
		}
	}

	@Test
	void aProvisioningFileOfAVendorNobodyKnowsYetBecomesSeatsOnline() {
		try (VendorSite vendor = VendorSite.create(folder)) {
			String site = vendor.open();
			ServerPages server = openThisComputer();
			server.start();
			AuthorizationPages wizard = server.wizard().file(vendor.provision()).read().online(site).contact().next()
					.noExtensions().trustSite().trust(vendor.certificate());
			assertTrue(wizard.waitUntilDone().contains("Desktop Advanced (desktopAdvP): 10"));
			wizard.close();
			server.assertSeats(DESKTOP, ORDERED);
		}
	}

	@Test
	void aSiteThatIsDownLosesNothingAndTheRequestIsSentAgain() {
		try (VendorSite vendor = VendorSite.create(folder)) {
			String site = vendor.open();
			vendor.kill();
			ServerPages server = openThisComputer();
			server.start();
			AuthorizationPages wizard = server.wizard().begin().online(site).contact().number(VendorSite.NUMBER, ORDERED)
					.noExtensions();
			assertTrue(wizard.waitForProblem("CAS-0730").contains("network"));
			wizard.cancel();
			driver().waitFor("the request is listed", () -> server.pending().size() == 1);

			vendor.open();
			wizard = server.wizard().sendAgain().online(site).trustSite().trust(vendor.certificate());
			wizard.waitUntilDone();
			wizard.close();
			server.assertSeats(DESKTOP, 10);
		}
	}

	@Test
	void aSiteThatIsSilentIsLeftAtOnceAndNothingIsLost() throws IOException {
		try (VendorSite vendor = VendorSite.create(folder);
				ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			ServerPages server = openThisComputer();
			server.start();
			AuthorizationPages wizard = server.wizard().begin().online("https://localhost:" + silent.getLocalPort()).contact()
					.number(VendorSite.NUMBER, ORDERED).noExtensions();
			wizard.waitForWork();
			// before that there may be no request yet that could wait
			silent.setSoTimeout(ASKED_WITHIN_MILLIS);
			try (Socket asked = silent.accept()) {
				assertTrue(asked.isConnected());
				wizard.cancel();
			}
			assertEquals("Authorize 10", server.waitForPending().text());

			String site = vendor.open();
			wizard = server.wizard().sendAgain().online(site).trustSite().trust(vendor.certificate());
			wizard.waitUntilDone();
			wizard.close();
			server.assertSeats(DESKTOP, ORDERED);
		}
	}

	@Test
	void offlineTheRequestWaitsUntilItsResponseComes() throws IOException {
		try (VendorSite vendor = VendorSite.create(folder)) {
			ServerPages server = openThisComputer();
			server.start();
			Path request = folder.resolve("authorize.txt");
			server.wizard().begin().offline().contact().number(VendorSite.NUMBER, ORDERED).noExtensions().save(request);
			driver().closeAll();

			server = openThisComputer();
			server.page("Authorization");
			ServerPages reopened = server;
			driver().waitFor("the request is listed", () -> reopened.pending().size() == 1);
			AuthorizationPages wizard = server.wizard().file(request).read();
			wizard.waitForProblem("CAS-1143");

			Path response = vendor.respond(request);
			wizard.file(response).read().trust(vendor.certificate()).review();
			wizard.cancel();
			// the wizard that was cancelled has trusted nobody
			wizard = server.wizard().file(altered(response)).read().trust(vendor.certificate()).review();
			assertTrue(wizard.problems().toString().contains("CAS-1141"), wizard.problems()::toString);
			wizard.cancel();
			wizard = server.wizard().file(response).read().trust(vendor.certificate()).review();
			wizard.apply();
			wizard.close();
			server.assertSeats(DESKTOP, 10);
			server.page("Authorization");
			driver().waitFor("nothing waits any more", () -> !driver().isPresent("authorization.pending"));
		}
	}

	@Test
	void aRepairBindsAnewAndSaysWhenNobodyAnswers() {
		try (VendorSite vendor = VendorSite.create(folder)) {
			String site = vendor.open();
			ServerPages server = openThisComputer();
			server.start();
			server.authorize(vendor, site, ORDERED);
			assertEquals("10", server.activations().getFirst().cell("No. of licenses"));

			AuthorizationPages repair = server.repair().next().next();
			repair.waitUntilDone();
			repair.close();
			server.assertSeats(DESKTOP, 10);

			vendor.kill();
			AuthorizationPages again = server.repair().next().next();
			again.waitForProblem("CAS-0730");
			again.cancel();
			server.assertSeats(DESKTOP, 10);
		}
	}

	/** The same response about another feature. */
	private static Path altered(Path response) throws IOException {
		String text = Files.readString(response, StandardCharsets.UTF_8);
		Path changed = response.resolveSibling("altered.resps");
		return Files.writeString(changed, text.replace(DESKTOP, "desktopStdP"), StandardCharsets.UTF_8);
	}
}
