// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import java.nio.file.Path;

import org.castellan.admin.ui.Keys;
import org.castellan.testkit.workbench.UiThread;
import org.castellan.testkit.workbench.WidgetFinder;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Looks at each page of the Software Authorization Wizard and of its sisters, and at named users in the light and in the dark. */
@Timeout(400)
public class AuthorizationPicturesTest extends ConsoleJourney {
	private static final int TOTAL = 1;

	@AfterEach
	void turnTheLightOn() {
		driver().closeAll();
		driver().menu("Window", "Theme", "Light");
	}

	@Test
	void eachPageOfTheWizardsIsLookedAt() {
		try (VendorSite vendor = VendorSite.create(folder)) {
			ServerPages server = openThisComputer();
			server.start();
			AuthorizationPages wizard = server.wizard();
			lookAt("authorize-1-options");
			wizard.begin();
			lookAt("authorize-2-method");
			Path request = folder.resolve("authorize.txt");
			fillIn(wizard.offline(), request);
			wizard.close();
			server.waitForPending();
			lookAt("authorize-waiting");
			wizard = server.wizard().file(vendor.respond(request)).read();
			lookAt("authorize-8-publisher");
			wizard.trust(vendor.certificate()).review();
			lookAt("authorize-9-review");
			wizard.apply();
			lookAt("authorize-10-done");
			wizard.close();
			giveBack(server);
		}
	}

	private void fillIn(AuthorizationPages wizard, Path request) {
		lookAt("authorize-3-contact");
		wizard.contact();
		lookAt("authorize-5-number");
		wizard.number(VendorSite.NUMBER, 10);
		driver().waitFor("extensions can be added",
				() -> driver().isPresent(org.castellan.authorization.ui.Keys.EXTENSION_ADD));
		lookAt("authorize-6-extensions");
		wizard.noExtensions();
		lookAt("authorize-7-request");
		driver().type(org.castellan.authorization.ui.Keys.REQUEST_FILE, request.toString());
		driver().finish();
		wizard.waitUntilDone();
	}

	private void giveBack(ServerPages server) {
		server.page("Authorization");
		driver().waitFor("something is authorized", () -> !server.activations().isEmpty());
		lookAt("authorize-held");
		AuthorizationPages returning = server.deauthorize();
		driver().waitFor("it is known what can be given back",
				() -> driver().isPresent(org.castellan.authorization.ui.Keys.DEAUTHORIZE_COUNT + 0));
		lookAt("deauthorize");
		returning.cancel();
		AuthorizationPages repair = server.repair();
		lookAt("repair");
		repair.cancel();
	}

	@Test
	void theWorkstationAndItsMachineIdsAreLookedAt() {
		WorkstationPages.open(driver()).waitForNothing();
		lookAt("workstation");
		driver().click(org.castellan.authorization.ui.Keys.WORKSTATION_MACHINE_IDS);
		driver().waitFor("the ids are there", () -> !driver().rows(org.castellan.authorization.ui.Keys.MACHINE_IDS).isEmpty());
		lookAt("workstation-machine-ids");
		driver().press("Close");
	}

	@Test
	void theDialogsOfOtherServersAreLookedAt() {
		driver().click("org.castellan.admin.ui.addServer");
		driver().waitFor("the wizard is open", () -> driver().isPresent(Keys.ADD_ADDRESS));
		lookAt("add-server");
		driver().cancel();
	}

	@Test
	void namedUsersAreReadInFull() {
		try (VendorSite vendor = VendorSite.create(folder)) {
			ServerPages server = openThisComputer();
			Path file = vendor.namedUsers(server.bestMachineId(), 9);
			server.start();
			server.authorize(file, vendor.certificate());
			lookAtNamedUsers(server, "");
			driver().menu("Window", "Theme", "Dark");
			lookAtNamedUsers(server, "-dark");
		}
	}

	private void lookAtNamedUsers(ServerPages server, String theme) {
		server.page("Availability");
		driver().choose(Keys.AVAILABILITY_VERSION, "Named User");
		driver().waitFor("there are named users", () -> !server.seats().isEmpty());
		driver().waitFor("their total is not cut off", this::hasRoomForTotal);
		lookAt("named-users-availability" + theme);
		server.page("Authorization");
		driver().choose(Keys.AUTHORIZATION_VERSION, "Named User");
		lookAt("named-users-authorization" + theme);
	}

	private boolean hasRoomForTotal() {
		Display display = PlatformUI.getWorkbench().getDisplay();
		return new UiThread(display).call(() -> {
			Tree seats = (Tree) new WidgetFinder(display).visible(Keys.AVAILABILITY);
			GC gc = new GC(seats);
			try {
				return seats.getColumn(TOTAL).getWidth() > gc.textExtent(seats.getItem(0).getText(TOTAL)).x;
			} finally {
				gc.dispose();
			}
		});
	}
}
