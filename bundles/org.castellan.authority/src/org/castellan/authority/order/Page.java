// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.util.List;

/**
 * Some of the rows that a search finds, newest first.
 *
 * @param total how many it finds in all
 */
public record Page<T>(List<T> rows, long total) {

	public Page {
		rows = List.copyOf(rows);
	}
}
