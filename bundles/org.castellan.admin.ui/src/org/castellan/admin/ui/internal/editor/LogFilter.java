// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.castellan.core.api.LogEntry;

/** Which log entries are shown: of one kind, in the words of {@link LogKindText}, or of a span of time. */
record LogFilter(Optional<String> kind, LogSpan span) {

	Predicate<LogEntry> at(Instant now, ZoneId zone) {
		Instant begin = span.begin(now, zone);
		return entry -> kind.map(LogKindText.of(entry.kind())::equals).orElse(true) && !entry.time().isBefore(begin);
	}

	/** The kinds there are to choose from, in order. */
	static List<String> kinds(List<LogEntry> entries) {
		return entries.stream().map(entry -> LogKindText.of(entry.kind())).distinct().sorted().toList();
	}
}
