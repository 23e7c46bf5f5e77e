// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.authorization;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.api.PendingRequest;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.TimeText;
import org.castellan.ui.image.Icon;
import org.castellan.ui.table.Column;
import org.castellan.ui.table.DataTable;
import org.castellan.ui.table.RowLook;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

/** Requests that wait for their response: what each asks, since when, and its id, which the response names too. */
public final class PendingTable {

	private static final int NUMBERS_SHOWN = 1;

	private PendingTable() {
	}

	/** @param key names it for tests */
	public static DataTable<PendingRequest> create(Composite parent, String key, TimeText times) {
		DataTable<PendingRequest> table = new DataTable<>(parent, key, columns(times), PendingRequest::id,
				new RowLook<>() {
					@Override
					public Optional<Icon> icon(PendingRequest row, int column) {
						return column == 0 ? Optional.of(Icon.LOG) : Optional.empty();
					}
				});
		AccessibleName.set(table.control(), Messages.PendingTable_title);
		table.exportAs(columns(times).stream().filter(column -> !column.key().equals("numbers")).toList());
		return table;
	}

	private static List<Column<PendingRequest>> columns(TimeText times) {
		return List.of(Column.text("what", Messages.PendingTable_what, 16, PendingTable::what),
				Column.text("numbers", Messages.PendingTable_numbers, 22, PendingTable::numbers),
				Column.of("since", Messages.PendingTable_since, 24, PendingRequest::created, row -> since(row, times)),
				Column.text("id", Messages.PendingTable_id, 12, row -> row.id().substring(0, Math.min(8, row.id().length()))));
	}

	/** For example {@code Deauthorize 4}. */
	static String what(PendingRequest request) {
		long licenses = request.items().stream().mapToLong(AuthorizationItem::count).sum();
		return NLS.bind(switch (request.kind()) {
		case AuthorizationDraft.DEAUTHORIZE -> Messages.PendingTable_deauthorize;
		case AuthorizationDraft.REPAIR -> Messages.PendingTable_repair;
		default -> Messages.PendingTable_authorize;
		}, licenses);
	}

	/** For example {@code EFL…789 and 2 more}. */
	static String numbers(PendingRequest request) {
		String shown = request.items().stream().limit(NUMBERS_SHOWN).map(AuthorizationItem::number).map(MaskedNumber::of)
				.collect(Collectors.joining(", "));
		int more = request.items().size() - NUMBERS_SHOWN;
		return more > 0 ? NLS.bind(Messages.PendingTable_more, shown, more) : shown;
	}

	private static String since(PendingRequest request, TimeText times) {
		Instant now = Instant.now();
		return NLS.bind(Messages.PendingTable_age, TimeText.span(Duration.between(request.created(), now)),
				times.moment(request.created(), now));
	}
}
