// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.castellan.core.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RowTextTest {

	private record Cell(String text, @Nullable Integer number) {
	}

	private final List<Column<Cell>> columns = List.of(Column.text("text", "Text", 10, Cell::text),
			Column.number("number", "Number", 5, Cell::number));

	@Test
	void csvHasAHeaderOfKeysAndTheValues() {
		assertEquals("text,number\r\na,1\r\nb,\r\n", RowText.csv(columns, List.of(new Cell("a", 1), new Cell("b", null))));
	}

	@ParameterizedTest
	@MethodSource
	void aCellIsQuotedWhereAReaderWouldMisreadIt(String cell, String written) {
		assertEquals("text,number\r\n" + written + ",1\r\n", RowText.csv(columns, List.of(new Cell(cell, 1))));
	}

	static Stream<Arguments> aCellIsQuotedWhereAReaderWouldMisreadIt() {
		return Stream.of(arguments("a,b", "\"a,b\""), arguments("say \"hi\"", "\"say \"\"hi\"\"\""),
				arguments("two\nlines", "\"two\nlines\""), arguments("=SUM(A1)", "'=SUM(A1)"), arguments("@cmd", "'@cmd"),
				arguments("-rf", "'-rf"), arguments("-5", "-5"), arguments("-0.5", "-0.5"), arguments("plain", "plain"));
	}

	@Test
	void theClipboardGetsALineForEachRowWhateverTheCellsHold() {
		assertEquals("a b\t1" + System.lineSeparator() + "c\t2",
				RowText.tabbed(columns, List.of(new Cell("a\nb", 1), new Cell("c", 2))));
	}

	@Test
	void jsonKeepsNumbersAndLeavesEmptyCellsOut() {
		String json = RowText.json(columns, List.of(new Cell("a", 1), new Cell("b", null)));
		assertEquals("[{\"text\":\"a\",\"number\":1},{\"text\":\"b\"}]", Json.mapper().readTree(json).toString());
	}

	@Test
	void anInstantIsWrittenAlikeInEveryFormat() {
		List<Column<Instant>> time = List.of(Column.of("time", "Time", 10, instant -> instant, instant -> "now"));
		List<Instant> rows = List.of(Instant.parse("2026-11-03T10:00:00.250Z"));
		assertEquals("time\r\n2026-11-03T10:00:00.250Z\r\n", RowText.csv(time, rows));
		assertEquals("[{\"time\":\"2026-11-03T10:00:00.250Z\"}]",
				Json.mapper().readTree(RowText.json(time, rows)).toString());
	}

	@ParameterizedTest
	@CsvSource({ "a.json, JSON", "A.JSON, JSON", "a.csv, CSV", "a, CSV" })
	void theExtensionChoosesTheFormat(String name, ExportFormat format) {
		assertEquals(format, ExportFormat.of(name));
	}
}
