// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import java.util.List;

import org.castellan.core.api.LogEntry;

/** The newest log entries, oldest first; at most {@value #KEPT}, as many as a service keeps at hand. */
public record LogTail(List<LogEntry> entries) {

	public static final int KEPT = 10_000;

	public LogTail {
		entries = List.copyOf(entries);
	}
}
