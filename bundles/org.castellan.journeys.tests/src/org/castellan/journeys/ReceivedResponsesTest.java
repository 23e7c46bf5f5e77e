// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.castellan.authorization.Contact;
import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** Response files that are of no use, each told apart from the others before anything is applied. */
public class ReceivedResponsesTest extends ConsoleJourney {
	private static final String DESKTOP = "desktopAdvP";

	@Test
	void whatIsWrongWithEachResponseIsSaidAndTheRightOneStillWorks() throws IOException, ProblemException {
		try (VendorSite vendor = VendorSite.create(folder)) {
			ServerPages server = openThisComputer();
			server.start();
			Path request = folder.resolve("authorize.txt");
			server.wizard().begin().offline().contact().number(VendorSite.NUMBER, 5).noExtensions().save(request);
			AskingMachine other = AskingMachine.create(folder.resolve("other"), vendor.certificate());
			Path toAnother = vendor.respond(other.request(VendorSite.NUMBER, 3, Contact.NONE));
			assertRefused(server.wizard().file(toAnother).read().review(), "CAS-1147");
			Path tooLate = vendor.respondTooLate(request);
			assertRefused(server.wizard().file(tooLate).read().review(), "CAS-1151");
			Path response = vendor.respond(request);
			assertRefused(server.wizard().file(altered(response)).read().trust(vendor.certificate()).review(), "CAS-1141");
			AuthorizationPages wizard = server.wizard().file(response).read().trust(vendor.certificate()).review();
			assertTrue(wizard.features().getFirst().toString().contains("5"), wizard.features()::toString);
			wizard.apply();
			wizard.close();
			assertRefused(server.wizard().file(response).read().review(), "CAS-1150");
			server.assertSeats(DESKTOP, 5);

			Path forgotten = ofForgottenRequest(server, vendor);
			assertRefused(server.wizard().file(forgotten).read().review(), "CAS-1149");
			server.assertSeats(DESKTOP, 5);
		}
	}

	/** The response to a request that the server, restored from an older copy, knows nothing of. */
	private Path ofForgottenRequest(ServerPages server, VendorSite vendor) throws IOException {
		Map<Path, byte[]> copy = UserFiles.trustedStorages();
		Path request = folder.resolve("repair.txt");
		server.repair().next().offline().save(request);
		server.stop();
		for (Map.Entry<Path, byte[]> file : copy.entrySet()) {
			Files.write(file.getKey(), file.getValue());
		}
		server.start();
		return vendor.respond(request);
	}

	private static void assertRefused(AuthorizationPages wizard, String code) {
		assertEquals(List.of(code), wizard.problems().stream().map(row -> row.cell("Code")).toList());
		assertTrue(wizard.message().contains("refused"), wizard::message);
		wizard.cancel();
	}

	/** The same response about another feature. */
	private static Path altered(Path response) throws IOException {
		String text = Files.readString(response, StandardCharsets.UTF_8);
		Path changed = response.resolveSibling("altered.resps");
		return Files.writeString(changed, text.replace(DESKTOP, "desktopStdP"), StandardCharsets.UTF_8);
	}
}
