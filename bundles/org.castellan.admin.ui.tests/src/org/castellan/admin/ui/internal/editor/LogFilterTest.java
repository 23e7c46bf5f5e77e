// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import static org.castellan.admin.ui.internal.editor.Samples.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.castellan.core.api.LogEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFilterTest {

	private static final List<LogEntry> ENTRIES = List.of(entry(1, "2026-10-20T10:00:00Z", "STARTED"),
			entry(2, "2026-11-01T10:00:00Z", "OUT"), entry(3, "2026-11-03T01:00:00Z", "IN"), entry(4, "2026-11-03T09:30:00Z", "OUT"));

	private static LogEntry entry(long number, String time, String kind) {
		return new LogEntry(number, Instant.parse(time), kind, "text", Map.of());
	}

	private static List<Long> shown(LogFilter filter) {
		return ENTRIES.stream().filter(filter.at(NOW, ZoneId.of("UTC"))).map(LogEntry::number).toList();
	}

	@ParameterizedTest
	@CsvSource({ "ALL, 1 2 3 4", "LAST_WEEK, 2 3 4", "TODAY, 3 4", "LAST_HOUR, 4" })
	void aSpanBeginsWhereItsNameSays(LogSpan span, String numbers) {
		assertEquals(numbers, String.join(" ", shown(new LogFilter(Optional.empty(), span)).stream().map(String::valueOf).toList()));
	}

	@Test
	void todayBeginsAtMidnightHere() {
		assertEquals(Instant.parse("2026-11-02T15:00:00Z"), LogSpan.TODAY.begin(NOW, ZoneId.of("Asia/Tokyo")));
	}

	@Test
	void aKindLeavesOnlyItsEntries() {
		assertEquals(List.of(2L, 4L), shown(new LogFilter(Optional.of("Checkout"), LogSpan.ALL)));
	}

	@Test
	void theKindsOfTheLogAreOfferedOnceEachInOrder() {
		assertEquals(List.of("Check-in", "Checkout", "Started"), LogFilter.kinds(ENTRIES));
	}
}
