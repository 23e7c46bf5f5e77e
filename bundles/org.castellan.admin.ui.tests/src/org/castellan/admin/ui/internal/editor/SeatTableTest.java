// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import static org.castellan.admin.ui.internal.editor.Samples.NOW;
import static org.castellan.admin.ui.internal.editor.Samples.TIMES;
import static org.castellan.admin.ui.internal.editor.Samples.borrowed;
import static org.castellan.admin.ui.internal.editor.Samples.held;
import static org.castellan.admin.ui.internal.editor.Samples.pool;
import static org.castellan.admin.ui.internal.editor.Samples.released;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.castellan.core.api.Availability;
import org.castellan.core.api.FeatureAvailability;
import org.castellan.core.api.LeaseInfo;
import org.castellan.ui.image.Icon;
import org.castellan.ui.table.Column;
import org.castellan.ui.table.RowText;
import org.castellan.ui.table.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatTableTest {

	private final SeatTable table = new SeatTable(() -> NOW, TIMES);

	private String cell(SeatRow row, String key) {
		return table.columns().stream().filter(column -> column.key().equals(key)).findFirst().map(Column::text).orElseThrow()
				.apply(row);
	}

	private static SeatRow row(FeatureAvailability feature) {
		return new SeatRow.Feature(feature);
	}

	private static SeatRow row(LeaseInfo lease) {
		return new SeatRow.Lease(pool(10, 1, lease), lease);
	}

	@Test
	void aPoolSaysItsNumbers() {
		SeatRow row = row(pool(10, 4));
		assertEquals(List.of("desktopAdvP", "10", "4", "0", "0", "6", "permanent", ""),
				table.columns().stream().map(column -> column.text().apply(row)).toList());
	}

	@Test
	void poolsStandInTheNaturalOrderOfTheirNames() {
		List<SeatRow> rows = SeatRow.of(new Availability(Availability.CONCURRENT_USE,
				List.of(named("Viewer"), named("feature1"), named("feature10"), named("feature2"))));
		assertEquals(List.of("feature1", "feature2", "feature10", "Viewer"),
				rows.stream().map(row -> row.feature().name()).toList());
	}

	private static FeatureAvailability named(String name) {
		return new FeatureAvailability(name, "10.1", 10, 0, 0, 0, 10, "permanent", "Example Publisher", false, 0, List.of());
	}

	@Test
	void namedUsersSayWhereTheTotalComesFrom() {
		assertEquals("27 (9 users × 3 sessions)", cell(row(pool(27, 0, "permanent", 9, false)), "total"));
	}

	@Test
	void uncountedSeatsHaveNoLimit() {
		SeatRow row = row(pool(-1, 3));
		assertEquals("uncounted", cell(row, "total"));
		assertEquals("no limit", cell(row, "available"));
	}

	@ParameterizedTest
	@CsvSource({ "10, 10, full, WARNING", "10, 9, nearly full, WARNING", "10, 8, '', ", "0, 0, '', ", "-1, 50, '', ",
			"1, 0, '', ", "1, 1, full, WARNING" })
	void aPoolIsMarkedBeforeTheWall(int total, int inUse, String note, Icon mark) {
		SeatRow row = row(pool(total, inUse));
		assertEquals(note, cell(row, "note"));
		assertEquals(Optional.ofNullable(mark), table.icon(row, 5));
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-02, expired", "2026-11-03, expires today", "2026-11-10, expires in 7 days",
			"2026-12-03, expires in 30 days", "2026-12-04, ''", "permanent, ''" })
	void anEndThatIsNearIsSaid(String expires, String note) {
		assertEquals(note, cell(row(pool(10, 0, expires, 0, false)), "note"));
	}

	@Test
	void aTrialIsMarkedAsSuch() {
		SeatRow row = row(pool(10, 10, "permanent", 0, true));
		assertEquals("full · trial licence", cell(row, "note"));
		assertEquals(Optional.of(Icon.TRIAL), table.icon(row, 0));
	}

	@Test
	void aHolderSaysSinceWhenAndWhenTheSeatFreesItself() {
		SeatRow row = row(held("jsmith", "GIS-07"));
		assertEquals("jsmith on GIS-07", cell(row, "feature"));
		assertEquals("1", cell(row, "inUse"));
		assertEquals("", cell(row, "total"));
		assertEquals("since 08:41 · frees by itself within 2 min · renewed 20 s ago", cell(row, "note"));
	}

	@Test
	void aBorrowedSeatSaysUntilWhen() {
		SeatRow row = row(borrowed("mlee", "LT-113"));
		assertEquals("borrowed until 1 Dec 08:00", cell(row, "note"));
		assertEquals("1", cell(row, "borrowed"));
		assertEquals(Optional.of(Icon.BORROWED), table.icon(row, 0));
	}

	@Test
	void aReleasedSeatSaysWhenItIsFree() {
		SeatRow row = row(released("jsmith", "GIS-07"));
		assertEquals("released by an administrator · free within 2 min", cell(row, "note"));
		assertEquals(Tone.MUTED, table.tone(row));
		assertEquals(Optional.empty(), SeatTable.releasable(row));
	}

	@Test
	void onlyAHeldLeaseCanBeReleased() {
		assertTrue(SeatTable.releasable(row(held("jsmith", "GIS-07"))).isPresent());
		assertFalse(SeatTable.releasable(row(pool(10, 1))).isPresent());
	}

	@Test
	void onlyInUseKeepsAFeatureWithHolders() {
		assertTrue(SeatTable.isInUse(row(pool(10, 1))));
		assertFalse(SeatTable.isInUse(row(pool(10, 0))));
	}

	@Test
	void aRowReadAnewIsTheSameRow() {
		List<SeatRow> before = SeatRow.of(new Availability(Availability.CONCURRENT_USE, List.of(pool(10, 1, held("a", "b")))));
		List<SeatRow> after = SeatRow.of(new Availability(Availability.CONCURRENT_USE, List.of(pool(12, 1, held("a", "b")))));
		assertEquals(before.getFirst().identity(), after.getFirst().identity());
		assertEquals(before.getFirst().below().getFirst().identity(), after.getFirst().below().getFirst().identity());
	}

	@Test
	void aTrialPoolIsAnotherRowThanTheRealOneOfTheSameName() {
		assertNotEquals(row(pool(10, 0, "permanent", 0, true)).identity(), row(pool(10, 0)).identity());
	}

	@Test
	void aFileGetsARowForEachPoolAndEachLeaseWithRawValues() {
		SeatRow pool = row(pool(10, 1, held("jsmith", "GIS-07")));
		String csv = RowText.csv(table.exported(), List.of(pool, pool.below().getFirst()));
		assertEquals(List.of(
				"feature,version,total,inUse,borrowed,reserved,available,expires,publisher,trial,user,host,display,process,since,"
						+ "renewed,ends,lease",
				"desktopAdvP,10.1,10,1,0,0,9,permanent,Example Publisher,false,,,,,,,,",
				"desktopAdvP,10.1,,1,,,,,,,jsmith,GIS-07,:0,4312,2026-11-03T08:41:40Z,2026-11-03T09:59:40Z,"
						+ "2026-11-03T10:01:45Z,lease-jsmith"),
				csv.lines().toList());
	}
}
