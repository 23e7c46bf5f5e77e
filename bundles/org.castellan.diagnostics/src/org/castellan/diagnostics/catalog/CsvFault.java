// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.catalog;

/** A text is not CSV; told to a person by {@link CatalogReader}. */
final class CsvFault extends Exception {

	private static final long serialVersionUID = 1L;

	private final int line;

	CsvFault(int line, String message) {
		super(message);
		this.line = line;
	}

	int line() {
		return line;
	}
}
