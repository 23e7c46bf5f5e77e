// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench.contract;

import static org.castellan.testkit.workbench.contract.DriverUnderTest.assertContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.castellan.testkit.workbench.NotOnScreen;
import org.junit.jupiter.api.Test;

/** The menus of a row, of a tool item and of the window(). */
interface MenuContract extends DriverUnderTest {

	@Test
	default void theContextMenuIsTheOneOfThePresentSelection() {
		assertEquals(List.of("Copy"), driver().contextMenuItems("fixture.seats"));
		driver().select("fixture.seats", "desktopAdvP");
		assertEquals(List.of("Release seat", "Copy"), driver().contextMenuItems("fixture.seats"));
		driver().contextMenu("fixture.seats", "Release seat");
		driver().contextMenu("fixture.seats", "Copy", "As text");
		assertEquals(List.of("seats desktopAdvP", "released desktopAdvP", "copied desktopAdvP"), window().heard());
	}

	@Test
	default void aDisabledMenuItemCannotBeChosen() {
		assertContains(assertThrows(NotOnScreen.class, () -> impatient().contextMenu("fixture.seats", "Release seat")),
				"Release seat");
		assertEquals(List.of(), window().heard());
	}

	@Test
	default void theMenuUnderAToolItemIsReached() {
		driver().toolMenu("fixture.export", "As CSV");
		assertEquals("export csv", window().heard().getLast());
	}

	@Test
	default void theMainMenuIsReached() {
		driver().menu("File", "Save report");
		assertEquals(List.of("menu save"), window().heard());
		assertThrows(NotOnScreen.class, () -> impatient().menu("File", "Print"));
	}
}
