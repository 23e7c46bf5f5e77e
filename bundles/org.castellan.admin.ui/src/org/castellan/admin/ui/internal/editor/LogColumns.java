// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.castellan.core.api.LogEntry;
import org.castellan.ui.TimeText;
import org.castellan.ui.image.Icon;
import org.castellan.ui.table.Column;
import org.castellan.ui.table.RowLook;

/** What the cells of the Log page say. */
final class LogColumns implements RowLook<LogEntry> {

	private static final Set<String> TROUBLE = Set.of("DENIED", "REFUSED", "INTRUDER");

	private final TimeText times;

	LogColumns(TimeText times) {
		this.times = times;
	}

	List<Column<LogEntry>> columns() {
		return List.of(
				Column.of("time", Messages.Log_time, 19, LogEntry::time, entry -> times.exact(entry.time())),
				Column.text("kind", Messages.Log_kind, 16, entry -> LogKindText.of(entry.kind())),
				Column.text("text", Messages.Log_text, 60, LogEntry::text), fact("feature", Messages.Log_feature, 14),
				fact("user", Messages.Log_user, 10), fact("host", Messages.Log_host, 12));
	}

	private static Column<LogEntry> fact(String name, String title, int width) {
		return Column.text(name, title, width, entry -> entry.facts().getOrDefault(name, ""));
	}

	@Override
	public Optional<Icon> icon(LogEntry entry, int column) {
		return column == 1 && TROUBLE.contains(entry.kind()) ? Optional.of(Icon.WARNING) : Optional.empty();
	}
}
