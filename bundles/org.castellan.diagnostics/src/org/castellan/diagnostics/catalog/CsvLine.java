// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.catalog;

import java.util.List;

/**
 * One record of a CSV file (RFC 4180).
 *
 * @param number of its first line in the file, from 1
 */
record CsvLine(int number, List<String> cells) {

	CsvLine {
		cells = List.copyOf(cells);
	}
}
