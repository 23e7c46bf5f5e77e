// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench.contract;

import static org.castellan.testkit.workbench.contract.DriverUnderTest.assertContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.castellan.testkit.workbench.NotOnScreen;
import org.castellan.testkit.workbench.Row;
import org.junit.jupiter.api.Test;

/** Rows of tables and trees: read, selected, opened and sorted. */
interface RowContract extends DriverUnderTest {

	@Test
	default void rowsHaveTheirCellsUnderTheirColumns() {
		List<Row> rows = driver().rows("fixture.seats");
		assertEquals(List.of("desktopAdvP", "spatialAnalystP", "3dAnalystP"), rows.stream().map(Row::text).toList());
		assertEquals("9", rows.getFirst().cell("In use"));
	}

	@Test
	default void aRowIsSelectedByTheTextOfAnyCell() {
		driver().select("fixture.seats", "spatialAnalystP");
		assertEquals(List.of("spatialAnalystP"), driver().selection("fixture.seats"));
		driver().select("fixture.seats", "2");
		assertEquals(List.of("3dAnalystP"), driver().selection("fixture.seats"));
		assertEquals(List.of("seats spatialAnalystP", "seats 3dAnalystP"), window().heard());
	}

	@Test
	default void aMissingRowFailsAndNamesTheRows() {
		assertContains(assertThrows(NotOnScreen.class, () -> impatient().select("fixture.seats", "networkP")), "networkP",
				"desktopAdvP");
	}

	@Test
	default void selectingInATreeOpensTheRowsAbove() {
		driver().select("fixture.servers", "This computer", "localhost");
		assertEquals(List.of("localhost"), driver().selection("fixture.servers"));
		assertEquals("servers localhost", window().heard().getLast());
	}

	@Test
	default void onlyOpenRowsShowWhatIsUnderThem() {
		assertTrue(driver().rows("fixture.servers").getFirst().children().isEmpty());
		driver().expand("fixture.servers", "This computer");
		List<Row> children = driver().rows("fixture.servers").getFirst().children();
		assertEquals(List.of("localhost", "licsrv01"), children.stream().map(Row::text).toList());
		assertEquals("96/100", children.getLast().cell("Seats"));
	}

	@Test
	default void aDoubleClickOpensTheRow() {
		driver().doubleClick("fixture.servers", "This computer", "licsrv01");
		assertEquals("opened licsrv01", window().heard().getLast());
		assertEquals(List.of("licsrv01"), driver().selection("fixture.servers"));
	}

	@Test
	default void aClickOnAColumnSorts() {
		driver().clickColumn("fixture.seats", "In use");
		assertEquals(List.of("1", "2", "9"), driver().rows("fixture.seats").stream().map(row -> row.cell("In use")).toList());
	}
}
