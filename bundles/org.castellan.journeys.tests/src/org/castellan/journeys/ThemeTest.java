// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.castellan.admin.ui.Keys;
import org.castellan.testkit.workbench.Journey;
import org.castellan.testkit.workbench.UiThread;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A window that is open while its theme changes looks as one that is opened after. */
@Timeout(600)
public class ThemeTest extends ConsoleJourney {
	private static final String LIGHT = "Light";
	private static final String DARK = "Dark";

	/** The perspectives with the tabs of each. */
	private static final Map<String, List<String>> TABS = new TreeMap<>(Map.of(
			Keys.PERSPECTIVE, List.of("Service", "Machine IDs", "Authorization", "Availability", "Log"),
			org.castellan.provisioning.ui.Keys.PERSPECTIVE, List.of("Customers", "Products", "Orders"),
			org.castellan.diagnostics.ui.Keys.PERSPECTIVE,
			List.of("Collisions", "This computer", "Flows", "History", "Result")));

	private final Display display = PlatformUI.getWorkbench().getDisplay();

	@BeforeEach
	void haveSomethingToShow() {
		openThisComputer().start();
		VendorDesk.withExample(driver(), folder);
	}

	@AfterEach
	void turnTheLightOn() {
		driver().menu("Window", "Theme", LIGHT);
		driver().openPerspective(Keys.PERSPECTIVE);
	}

	@Test
	void aLightWindowThatTurnsDarkIsDarkAllOver() {
		changing(LIGHT, DARK);
	}

	@Test
	void aDarkWindowThatTurnsLightIsLightAllOver() {
		changing(DARK, LIGHT);
	}

	private void changing(String from, String to) {
		driver().menu("Window", "Theme", to);
		Map<String, Map<String, Set<String>>> fresh = openAnew(to + "-new");
		driver().menu("Window", "Theme", from);
		openAnew(from + "-new");
		driver().menu("Window", "Theme", to);
		StringBuilder differences = new StringBuilder();
		look(from + "-to-" + to).forEach((tab, colors) -> {
			String difference = WindowColors.difference(fresh.get(tab), colors);
			if (!difference.isEmpty()) {
				differences.append(tab).append(":\n").append(difference).append("\n\n");
			}
		});
		if (!differences.isEmpty()) {
			throw new AssertionError("Other colours than in a new window:\n" + differences);
		}
	}

	/** Throws away all that is open and opens it as for the first time; looks when all is open. */
	private Map<String, Map<String, Set<String>>> openAnew(String picture) {
		new UiThread(display).act(() -> window().getActivePage().closeAllPerspectives(false, false));
		look(picture);
		return look(picture);
	}

	/** Looks at each tab of each perspective. */
	private Map<String, Map<String, Set<String>>> look(String picture) {
		Map<String, Map<String, Set<String>>> seen = new LinkedHashMap<>();
		TABS.forEach((perspective, tabs) -> {
			driver().openPerspective(perspective);
			if (perspective.equals(Keys.PERSPECTIVE)) {
				openThisComputer().waitForHeadline("Running");
			}
			tabs.forEach(tab -> {
				driver().openTab(tab);
				driver().screenshotOfWindow(Journey.pictures().resolve("theme/" + picture + "-" + tab.replace(' ', '-') + ".png"));
				seen.put(tab, WindowColors.now(display));
			});
		});
		return seen;
	}

	private static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}
}
