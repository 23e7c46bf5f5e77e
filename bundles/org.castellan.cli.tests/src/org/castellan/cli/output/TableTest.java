// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

class TableTest {

	@Test
	void columnsAreAlignedNumbersToTheRight() {
		assertEquals(List.of("FEATURE          TOTAL  NOTE", "desktopAdvP         10  a", "spatialAnalystP      5"),
				Table.of("FEATURE", ">TOTAL", "NOTE").row("desktopAdvP", 10, "a").row("spatialAnalystP", 5, "").lines());
	}

	@Test
	void withoutRowsThereIsNothing() {
		assertEquals(List.of(), Table.of("FEATURE").lines());
	}

	@Test
	void whatComesFromElsewhereCannotMoveTheCursorOrForgeALine() {
		assertEquals(List.of("USER", "a?[2Kb?c"), Table.of("USER").row("a\u001b[2Kb\nc").lines());
	}

	@Test
	void aRowHasACellForEachColumn() {
		assertThrows(IllegalArgumentException.class, () -> Table.of("A", "B").row("a"));
	}
}
