// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench.contract;

import static org.castellan.testkit.workbench.contract.DriverUnderTest.assertContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.castellan.testkit.workbench.NotOnScreen;
import org.junit.jupiter.api.Test;

/** Dialogs and wizards: read, walked through, answered and closed. */
interface DialogContract extends DriverUnderTest {

	@Test
	default void aDialogIsReadAndAnswered() {
		assertFalse(driver().isDialogOpen());
		driver().click("fixture.question");
		assertTrue(driver().isDialogOpen());
		assertEquals("Release seat", driver().dialogTitle());
		assertTrue(driver().dialogMessage().contains("The holder may lose work."), driver().dialogMessage());
		driver().press("Keep");
		driver().waitFor("the answer is heard", () -> window().heard().contains("answer 1"));
		assertFalse(driver().isDialogOpen());
	}

	@Test
	default void whatIsBehindADialogCannotBeUsed() {
		driver().click("fixture.question");
		assertContains(assertThrows(NotOnScreen.class, () -> impatient().click("fixture.greet")), "Release seat");
		driver().press("Release seat");
		driver().waitFor("the answer is heard", () -> window().heard().contains("answer 0"));
		driver().click("fixture.greet");
	}

	@Test
	default void aWizardIsWalkedThrough() {
		driver().click("fixture.wizard");
		assertEquals("Add server", driver().dialogTitle());
		assertEquals("Enter a name", driver().dialogMessage());
		assertThrows(NotOnScreen.class, impatient()::next);
		driver().type("fixture.wizard.name", "licsrv01");
		assertEquals("Says the name", driver().dialogMessage());
		driver().next();
		driver().type("fixture.wizard.port", "27000");
		driver().back();
		assertEquals("licsrv01", driver().text("fixture.wizard.name"));
		driver().finish();
		driver().waitFor("the wizard is gone", () -> !driver().isDialogOpen());
		assertEquals("finished", window().heard().getLast());
	}

	@Test
	default void aWizardIsCancelled() {
		driver().click("fixture.wizard");
		driver().cancel();
		driver().waitFor("the wizard is gone", () -> !driver().isDialogOpen());
		assertEquals("cancelled", window().heard().getLast());
	}

	@Test
	default void closeAllClosesDialogsWithoutAnAnswer() {
		driver().click("fixture.question");
		driver().closeAll();
		assertFalse(driver().isDialogOpen());
		driver().waitFor("the dialog has returned", () -> window().heard().stream().anyMatch(line -> line.startsWith("answer")));
		assertFalse(window().heard().contains("answer 0"));
	}
}
