// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench.contract;

import static org.castellan.testkit.workbench.contract.DriverUnderTest.assertContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.castellan.testkit.workbench.NotOnScreen;
import org.junit.jupiter.api.Test;

/** What a click does, and when a widget is not clicked. */
interface ClickContract extends DriverUnderTest {

	@Test
	default void aClickSendsTheEventsOfTheMouseAndThenTheSelection() {
		driver().click("fixture.greet");
		assertEquals(List.of("greet MouseDown", "greet MouseUp", "greet Selection"), window().heard());
	}

	@Test
	default void aClickOnACheckBoxTurnsItOver() {
		assertFalse(driver().isChecked("fixture.inUse"));
		driver().click("fixture.inUse");
		assertTrue(driver().isChecked("fixture.inUse"));
		driver().click("fixture.inUse");
		assertFalse(driver().isChecked("fixture.inUse"));
		assertEquals(List.of("inUse Selection", "inUse Selection"), window().heard());
	}

	@Test
	default void aClickOnARadioButtonTurnsTheOtherOff() {
		driver().click("fixture.second");
		assertTrue(driver().isChecked("fixture.second"));
		assertFalse(driver().isChecked("fixture.first"));
		assertTrue(window().heard().contains("second Selection"));
	}

	@Test
	default void aClickReachesLinksLabelsAndToolItems() {
		driver().click("fixture.link");
		driver().click("fixture.number");
		driver().click("fixture.tool");
		assertEquals(List.of("link help:ports", "number clicked", "tool Selection"), window().heard());
	}

	@Test
	default void aClickOnACheckToolItemTurnsItOver() {
		driver().click("fixture.live");
		assertTrue(driver().isChecked("fixture.live"));
		assertEquals(List.of("live Selection"), window().heard());
	}

	@Test
	default void aVerbWaitsUntilItsWidgetIsEnabled() {
		driver().click("fixture.enable");
		driver().click("fixture.late");
		assertEquals(List.of("enable Selection", "late Selection"), window().heard());
	}

	@Test
	default void aWidgetThatStaysDisabledIsNotClicked() {
		assertContains(assertThrows(NotOnScreen.class, () -> impatient().click("fixture.never")), "fixture.never",
				"disabled");
		assertEquals(List.of(), window().heard());
	}

	@Test
	default void aMissingKeyFailsWithTheKeysThatAreThereAndAPicture() {
		NotOnScreen failure = assertThrows(NotOnScreen.class, () -> impatient().click("fixture.nothing"));
		assertContains(failure, "fixture.nothing", "fixture.greet", "desktopAdvP", "[Fixture]");
		String message = failure.getMessage();
		assertTrue(Files.exists(Path.of(message.substring(message.lastIndexOf("Picture: ") + 9))), message);
	}

	@Test
	default void whatAListenerThrowsFailsTheVerb() {
		AssertionError failure = assertThrows(AssertionError.class, () -> driver().click("fixture.broken"));
		assertTrue(failure.toString().contains("the listener is broken"), failure.toString());
	}
}
