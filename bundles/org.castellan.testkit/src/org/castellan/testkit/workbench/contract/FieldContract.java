// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench.contract;

import static org.castellan.testkit.workbench.contract.DriverUnderTest.assertContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.castellan.testkit.workbench.NotOnScreen;
import org.junit.jupiter.api.Test;

/** What is read from fields, typed into them and chosen. */
interface FieldContract extends DriverUnderTest {

	@Test
	default void typingReplacesTheContentAndIsHeard() {
		driver().type("fixture.name", "licsrv01");
		assertEquals("licsrv01", driver().text("fixture.name"));
		assertEquals("licsrv01", driver().text("fixture.echo"));
		driver().type("fixture.name", "");
		assertEquals("", driver().text("fixture.echo"));
	}

	@Test
	default void spinnersDatesAndCombosTakeTypedText() {
		driver().type("fixture.port", "27100");
		driver().type("fixture.expires", "2027-12-31");
		driver().type("fixture.address", "27000@licsrv02");
		assertEquals("27100", driver().text("fixture.port"));
		assertEquals("2027-12-31", driver().text("fixture.expires"));
		assertEquals("27000@licsrv02", driver().text("fixture.address"));
	}

	@Test
	default void enterIsHeardByTheField() {
		driver().enter("fixture.name");
		assertEquals(List.of("name Enter"), window().heard());
	}

	@Test
	default void aReadOnlyFieldTakesNoText() {
		assertThrows(NotOnScreen.class, () -> impatient().type("fixture.fixed", "other"));
		assertEquals("27000@localhost", driver().text("fixture.fixed"));
	}

	@Test
	default void choosingSelectsTheItemAndIsHeard() {
		assertEquals(List.of("Concurrent Use", "Named User"), driver().choices("fixture.version"));
		driver().choose("fixture.version", "Named User");
		assertEquals("Named User", driver().text("fixture.version"));
		assertEquals(List.of("version Named User"), window().heard());
	}

	@Test
	default void aMissingChoiceFailsAndNamesTheChoices() {
		NotOnScreen failure = assertThrows(NotOnScreen.class, () -> impatient().choose("fixture.version", "Single Use"));
		assertContains(failure, "Single Use", "Concurrent Use", "Named User");
	}

	@Test
	default void textsAreReadWithoutMnemonics() {
		assertEquals("Greet", driver().text("fixture.greet"));
		assertEquals("Why 9 & not 10?", driver().text("fixture.number"));
		assertEquals("Read about ports first", driver().text("fixture.link"));
		assertEquals("Asks every server again", driver().toolTip("fixture.tool"));
		assertEquals("", driver().toolTip("fixture.greet"));
	}
}
