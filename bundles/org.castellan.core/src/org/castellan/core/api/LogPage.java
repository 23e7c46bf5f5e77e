// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.util.List;

/** A part of the log: {@code GET /api/v1/admin/log?after=NUMBER&most=N}, oldest first. */
public record LogPage(List<LogEntry> entries) {

	public LogPage {
		entries = List.copyOf(entries);
	}
}
