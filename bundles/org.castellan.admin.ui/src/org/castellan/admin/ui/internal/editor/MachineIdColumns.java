// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.castellan.core.api.HostIdInfo;
import org.castellan.ui.authorization.HostIdKind;
import org.castellan.ui.image.Icon;
import org.castellan.ui.table.Column;
import org.castellan.ui.table.RowLook;

/** What the cells of the Machine IDs page say: kind, value, what the id survives, and why. */
final class MachineIdColumns implements RowLook<HostIdInfo> {

	/** The column whose picture copies the row's value. */
	static final int COPY = 2;
	private static final int FIRST_TICK = 3;
	/** What can happen to a machine, as the API names it, in the order of the columns. */
	private static final List<String> EVENTS = List.of("reboot", "nic-change", "disk-change", "reinstall", "clone",
			"container");

	List<Column<HostIdInfo>> columns() {
		List<Column<HostIdInfo>> columns = new ArrayList<>();
		columns.add(Column.text("type", Messages.MachineIds_kind, 20, HostIdKind::text));
		columns.add(Column.text("value", Messages.MachineIds_value, 56, HostIdInfo::value));
		columns.add(Column.of("", "", 2, id -> null, id -> ""));
		List<String> titles = List.of(Messages.MachineIds_reboot, Messages.MachineIds_nic, Messages.MachineIds_disk,
				Messages.MachineIds_reinstall, Messages.MachineIds_clone, Messages.MachineIds_container);
		for (int i = 0; i < EVENTS.size(); i++) {
			String event = EVENTS.get(i);
			columns.add(Column.of(event, titles.get(i), 4, id -> id.survives().contains(event), id -> ""));
		}
		columns.add(Column.text("stability", Messages.MachineIds_stability, 8, HostIdInfo::stability));
		return columns;
	}

	/** A file gets the note too, which the page shows for the selected id only. */
	List<Column<HostIdInfo>> exported() {
		List<Column<HostIdInfo>> all = new ArrayList<>(columns());
		all.remove(COPY);
		all.add(Column.text("origin", "", 0, HostIdInfo::origin));
		all.add(Column.text("note", "", 0, HostIdInfo::note));
		return all;
	}

	@Override
	public Optional<Icon> icon(HostIdInfo id, int column) {
		int event = column - FIRST_TICK;
		if (event < 0 || event >= EVENTS.size()) {
			return column == 0 ? Optional.of(Icon.HOST_ID) : column == COPY ? Optional.of(Icon.COPY) : Optional.empty();
		}
		return Optional.of(id.survives().contains(EVENTS.get(event)) ? Icon.YES : Icon.NO);
	}
}
