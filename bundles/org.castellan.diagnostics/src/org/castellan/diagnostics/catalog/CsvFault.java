// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.catalog;

/** A line is not CSV; kept as a {@link CsvLine}, so that the lines after it are read. */
final class CsvFault extends Exception {

	private static final long serialVersionUID = 1L;

	CsvFault(String message) {
		super(message);
	}
}
