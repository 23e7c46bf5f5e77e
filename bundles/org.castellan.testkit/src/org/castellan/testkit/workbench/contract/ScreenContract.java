// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench.contract;

import static org.castellan.testkit.workbench.contract.DriverUnderTest.assertContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.castellan.testkit.workbench.NotOnScreen;
import org.eclipse.swt.graphics.ImageData;
import org.junit.jupiter.api.Test;

/** What is there to see, waited for, told in words and taken as a picture. */
interface ScreenContract extends DriverUnderTest {

	@Test
	default void ofTwoPagesWithTheSameKeysTheOneInFrontIsMeant() {
		assertEquals("page Service", driver().text("fixture.page"));
		driver().openTab("Log");
		assertEquals("page Log", driver().text("fixture.page"));
		assertEquals(List.of("tab Log"), window().heard());
	}

	@Test
	default void presenceAndEnablementAreToldAsTheyAre() {
		assertTrue(driver().isPresent("fixture.never"));
		assertFalse(driver().isEnabled("fixture.never"));
		assertTrue(driver().isEnabled("fixture.greet"));
		assertFalse(driver().isPresent("fixture.hidden"));
		assertFalse(driver().isPresent("fixture.nothing"));
	}

	@Test
	default void aWaitEndsWhenItsConditionHolds() {
		driver().click("fixture.enable");
		driver().waitFor("the button is enabled", PATIENCE, () -> driver().isEnabled("fixture.late"));
		assertTrue(driver().isEnabled("fixture.late"));
	}

	@Test
	default void aWaitInVainKeepsItsTimeAndTellsWhatItLackedAndWhatWasThere() {
		long start = System.nanoTime();
		NotOnScreen failure = assertThrows(NotOnScreen.class,
				() -> driver().waitFor("the moon rises", SHORT, () -> driver().isEnabled("fixture.moon")));
		assertTrue(System.nanoTime() - start < PATIENCE.toNanos(), "took too long");
		assertContains(failure, "until the moon rises", "fixture.moon", "fixture.greet");
	}

	@Test
	default void picturesShowMoreThanOneColour() {
		assertTrue(colours(driver().screenshot(pictures().resolve("new/screen.png"))) > 10);
		assertTrue(colours(driver().screenshotOfWindow(pictures().resolve("window.png"))) > 10);
	}

	@Test
	default void theScreenIsDescribedInWords() {
		String screen = driver().onScreen();
		for (String part : List.of("[Fixture]", "fixture.name: before", "fixture.never (disabled)", "tab: Service")) {
			assertTrue(screen.contains(part), screen);
		}
	}

	private static int colours(Path picture) {
		ImageData data = new ImageData(picture.toString());
		Set<Integer> colours = new HashSet<>();
		for (int x = 0; x < data.width; x += 3) {
			for (int y = 0; y < data.height; y += 3) {
				colours.add(data.getPixel(x, y));
			}
		}
		return colours.size();
	}
}
