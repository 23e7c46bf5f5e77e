// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.catalog;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One record of a CSV file (RFC 4180), or why it is none.
 *
 * @param number of its first line in the file, from 1
 * @param cells  none if there is a fault
 * @param fault  for example an open quote
 */
record CsvLine(int number, List<String> cells, Optional<String> fault) {

	CsvLine {
		cells = List.copyOf(cells);
		Objects.requireNonNull(fault);
	}

	static CsvLine of(int number, List<String> cells) {
		return new CsvLine(number, cells, Optional.empty());
	}

	static CsvLine faulty(int number, CsvFault fault) {
		return new CsvLine(number, List.of(), Optional.of(String.valueOf(fault.getMessage())));
	}
}
