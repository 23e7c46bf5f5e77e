// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;

import org.castellan.diagnostics.ui.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Takes the pictures of port diagnostics: each page and the dialog for a firewall, in the light and in the dark. */
public class PortPicturesTest extends ConsoleJourney {
	private static final List<String> PRODUCTS = List.of("ArcGIS Server", "Portal for ArcGIS", "Workflow Manager Server", "ArcGIS Data Store");
	private static final String HERE = "127.0.0.1";

	@BeforeEach
	void openPortDiagnostics() {
		driver().openPerspective(Keys.PERSPECTIVE);
		driver().openTab("Result");
		PRODUCTS.forEach(product -> driver().doubleClick(Keys.PRODUCTS, product));
		driver().type(Keys.HOSTS, HERE);
	}

	@AfterEach
	void goBack() {
		driver().openPerspective(Keys.PERSPECTIVE);
		PRODUCTS.forEach(product -> driver().doubleClick(Keys.PRODUCTS, product));
		driver().menu("Window", "Theme", "Light");
		driver().openPerspective(org.castellan.admin.ui.Keys.PERSPECTIVE);
	}

	@Test
	void portDiagnosticsInTheLightAndInTheDark() throws IOException {
		try (ServerSocket portal = new ServerSocket(7654, 50, InetAddress.getByName(HERE)); SlowGreeting slow = new SlowGreeting(HERE, 6443)) {
			assertTrue(portal.isBound() && slow.isBound());
			take("light");
			driver().menu("Window", "Theme", "Dark");
			take("dark");
		}
	}

	private void take(String theme) {
		driver().openTab("Result");
		driver().click(Keys.CHECK);
		driver().waitFor("Stop is there", () -> driver().isPresent(Keys.STOP));
		picture("running", theme);
		driver().waitFor("the check is over", Duration.ofSeconds(60),
				() -> driver().isEnabled(Keys.CHECK) && driver().text(Keys.SUMMARY).contains(" ports in "));
		driver().select(Keys.RESULTS, HERE + " \u00b7 ArcGIS Server", "6443 HTTPS");
		driver().waitFor("the remedy", () -> !driver().text(Keys.DETAIL_REMEDY).isEmpty());
		picture("result", theme);
		for (String page : List.of("Collisions", "This computer", "Flows", "History", "Catalogue")) {
			driver().openTab(page);
			picture(page.toLowerCase().replace(' ', '-'), theme);
		}
		driver().click(Keys.FIREWALL);
		driver().waitFor("the dialog is open", () -> driver().isDialogOpen());
		driver().choose(Keys.FIREWALL_TOOL, "PowerShell");
		picture("firewall", theme);
		driver().press("Close");
	}

	private void picture(String name, String theme) {
		lookAt("ports-" + name + "-" + theme);
	}
}
