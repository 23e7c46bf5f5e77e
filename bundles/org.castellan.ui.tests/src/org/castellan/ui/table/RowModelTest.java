// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowModelTest {

	private record Pool(String name, @Nullable Integer total, List<Pool> holders) {

		static Pool of(String name, @Nullable Integer total, Pool... holders) {
			return new Pool(name, total, List.of(holders));
		}
	}

	private static final Pool DESKTOP = Pool.of("desktopAdvP", 10, Pool.of("jsmith", 1), Pool.of("mlee", 2));
	private static final Pool SPATIAL = Pool.of("spatialAnalystP", 5, Pool.of("mlee", 1));
	private static final Pool VIEWER = Pool.of("Viewer", null);

	private final RowModel<Pool> model = new RowModel<>(
			List.of(Column.text("name", "Name", 10, Pool::name), Column.number("total", "Total", 5, Pool::total)), Pool::holders);

	@BeforeEach
	void fill() {
		model.setRows(List.of(SPATIAL, DESKTOP, VIEWER));
	}

	@Test
	void rowsKeepTheirOrderUntilAColumnIsSortedBy() {
		assertEquals(List.of(SPATIAL, DESKTOP, VIEWER), model.visible());
	}

	@Test
	void textIsSortedWithoutRegardToCase() {
		model.sortBy(0);
		assertEquals(List.of(DESKTOP, SPATIAL, VIEWER), model.visible());
	}

	@Test
	void numbersInATextAreSortedAsNumbers() {
		Pool second = Pool.of("feature2", 1);
		Pool tenth = Pool.of("feature10", 1);
		model.setRows(List.of(tenth, second));
		model.sortBy(0);
		assertEquals(List.of(second, tenth), model.visible());
	}

	@Test
	void numbersAreSortedAsNumbersAndEmptyCellsComeLast() {
		model.sortBy(1);
		assertEquals(List.of(SPATIAL, DESKTOP, VIEWER), model.visible());
	}

	@Test
	void emptyCellsComeLastTheOtherWayRoundToo() {
		model.sortBy(1);
		model.sortBy(1);
		assertTrue(model.isDescending());
		assertEquals(List.of(DESKTOP, SPATIAL, VIEWER), model.visible());
	}

	@Test
	void aThirdClickOnAHeaderSortsNoMore() {
		model.sortBy(0);
		model.sortBy(0);
		model.sortBy(0);
		assertEquals(-1, model.sortColumn());
		assertEquals(List.of(SPATIAL, DESKTOP, VIEWER), model.visible());
	}

	@Test
	void rowsBelowAreSortedToo() {
		model.sortBy(1);
		model.sortBy(1);
		assertEquals(List.of("mlee", "jsmith"), model.visibleBelow(DESKTOP).stream().map(Pool::name).toList());
	}

	@Test
	void aSearchShowsTheRowsAboveAMatchAndOnlyTheMatchBelow() {
		model.search("JSMITH");
		assertEquals(List.of(DESKTOP), model.visible());
		assertEquals(List.of("jsmith"), model.visibleBelow(DESKTOP).stream().map(Pool::name).toList());
	}

	@Test
	void aRowThatMatchesShowsAllBelowIt() {
		model.search("desktop");
		assertEquals(2, model.visibleBelow(DESKTOP).size());
	}

	@Test
	void everyWordMustBeFoundInTheRowOrInTheRowAboveIt() {
		model.search(" mlee  spatial ");
		assertEquals(List.of(SPATIAL), model.visible());
		model.search("jsmith spatial");
		assertEquals(List.of(), model.visible());
	}

	@Test
	void aFilterComesBeforeTheSearch() {
		model.filter(pool -> pool.total() != null);
		model.search("viewer");
		assertEquals(List.of(), model.visible());
		assertEquals(3, model.size());
	}
}
