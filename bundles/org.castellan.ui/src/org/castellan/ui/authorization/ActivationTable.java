// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.authorization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.castellan.core.api.ActivationInfo;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.TimeText;
import org.castellan.ui.image.Icon;
import org.castellan.ui.table.Column;
import org.castellan.ui.table.DataTable;
import org.castellan.ui.table.RowLook;
import org.castellan.ui.table.Tone;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

/** What a machine is authorized for by authorization numbers, and why a number of licences is smaller than expected. */
public final class ActivationTable {

	private ActivationTable() {
	}

	/** @param key names it for tests */
	public static DataTable<ActivationInfo> create(Composite parent, String key, TimeText times) {
		DataTable<ActivationInfo> table = new DataTable<>(parent, key, columns(times),
				row -> List.of(row.number(), row.feature()), new RowLook<>() {
			@Override
			public Optional<Icon> icon(ActivationInfo row, int column) {
				return column != 0 ? Optional.empty() : Optional.of(row.trusted() ? Icon.FEATURE : Icon.WARNING);
			}

			@Override
			public Tone tone(ActivationInfo row) {
				return row.trusted() ? Tone.PLAIN : Tone.ALERT;
			}
		});
		AccessibleName.set(table.control(), Messages.ActivationTable_title);
		return table;
	}

	private static List<Column<ActivationInfo>> columns(TimeText times) {
		return List.of(Column.text("title", Messages.ActivationTable_what, 32, ActivationTable::what),
				Column.of("number", Messages.ActivationTable_number, 13, row -> MaskedNumber.of(row.number()),
						row -> MaskedNumber.of(row.number())),
				Column.number("held", Messages.ActivationTable_held, 14, ActivationInfo::held),
				Column.text("note", Messages.ActivationTable_note, 22, ActivationTable::note),
				Column.text("publisher", Messages.ActivationTable_publisher, 18, ActivationInfo::publisher),
				Column.of("since", Messages.ActivationTable_since, 19, ActivationInfo::since,
						row -> times.exact(row.since())));
	}

	/** For example {@code Desktop Advanced (desktopAdvP)}. */
	public static String what(ActivationInfo activation) {
		return what(activation.title(), activation.feature());
	}

	/** As {@link #what(ActivationInfo)}; the feature alone where it has no title of its own. */
	public static String what(String title, String feature) {
		return title.isEmpty() || title.equals(feature) ? feature
				: NLS.bind(Messages.ActivationTable_titled, title, feature);
	}

	/** Why fewer count than were authorized. */
	static String note(ActivationInfo activation) {
		List<String> notes = new ArrayList<>();
		if (!activation.trusted()) {
			notes.add(Messages.ActivationTable_untrusted);
		}
		if (activation.withheld() > 0) {
			notes.add(NLS.bind(Messages.ActivationTable_withheld, activation.withheld()));
		}
		if (activation.lent() > 0) {
			notes.add(NLS.bind(Messages.ActivationTable_lent, activation.lent()));
		}
		if (!activation.from().isEmpty()) {
			notes.add(Messages.ActivationTable_passedOn);
		}
		return String.join("; ", notes);
	}
}
