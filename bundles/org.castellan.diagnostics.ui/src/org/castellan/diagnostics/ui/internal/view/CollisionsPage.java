// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import java.util.List;
import java.util.Optional;

import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.conflict.Collision;
import org.castellan.diagnostics.conflict.CollisionSearch;
import org.castellan.diagnostics.ui.Keys;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.EmptyState;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.image.Icon;
import org.castellan.ui.jobs.Background;
import org.castellan.ui.jobs.JobRequest;
import org.castellan.ui.jobs.Latest;
import org.castellan.ui.jobs.Outcome;
import org.castellan.ui.table.Column;
import org.castellan.ui.table.DataTable;
import org.castellan.ui.table.RowLook;
import org.castellan.ui.table.Tone;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Which of the ticked products cannot share a machine, hard overlaps first. */
final class CollisionsPage implements RowLook<Collision> {

	private static final int WRAP = 400;

	private final EmptyState state;
	private final Composite content;
	private final DataTable<Collision> table;
	private final Label advice;
	private final Latest searches = new Latest();

	CollisionsPage(Composite parent) {
		state = new EmptyState(parent, Keys.EMPTY + ".collisions");
		content = new Composite(state.stage(), SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(content);
		table = new DataTable<>(content, Keys.COLLISIONS, columns(), collision -> collision, this);
		AccessibleName.set(table.control(), Messages.Page_collisions);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.frame());
		advice = WidgetKey.set(new Label(content, SWT.WRAP), Keys.COLLISION);
		GridDataFactory.fillDefaults().grab(true, false).hint(WRAP, SWT.DEFAULT).applyTo(advice);
		table.onSelect(rows -> advise(rows.stream().findFirst()));
	}

	Control control() {
		return state.stage();
	}

	/**
	 * Searches aside from the window: a site may have thousands of rules. Only what was asked last is shown.
	 *
	 * @param products how many are ticked
	 */
	void show(int products, List<PortRule> rules) {
		Background.<List<Collision>>run(JobRequest.unseen(Messages.Collisions_searching, Keys.JOBS), progress -> CollisionSearch.among(rules),
				state.stage(), searches.only(outcome -> {
					if (outcome instanceof Outcome.Done<List<Collision>>(List<Collision> found)) {
						found(products, found);
					}
				}));
	}

	private void found(int products, List<Collision> collisions) {
		if (collisions.isEmpty()) {
			state.showEmpty(products < 2 ? Messages.Collisions_few : Messages.Collisions_none, List.of());
			return;
		}
		table.setRows(collisions);
		advise(table.selection().stream().findFirst());
		state.showContent(content);
	}

	@Override
	public Optional<Icon> icon(Collision collision, int column) {
		return column != 0 ? Optional.empty() : Optional.of(switch (collision.kind()) {
		case HARD -> Icon.ERROR;
		case START_ORDER, GIVES_WAY -> Icon.WARNING;
		case SOFT -> Icon.INFO;
		});
	}

	@Override
	public Tone tone(Collision collision) {
		return collision.kind() == Collision.Kind.SOFT ? Tone.MUTED : Tone.PLAIN;
	}

	private void advise(Optional<Collision> selected) {
		advice.setText(selected.map(collision -> collision.problem().message().replace("&", "&&")).orElse(Messages.Collisions_select));
		content.layout();
	}

	private static List<Column<Collision>> columns() {
		return List.of(Column.text("ports", Messages.Collisions_ports, 16, Collision::portText),
				Column.text("kind", Messages.Collisions_kind, 26, CollisionsPage::kind),
				Column.text("first", Messages.Collisions_first, 30, collision -> name(collision.first())),
				Column.text("second", Messages.Collisions_second, 30, collision -> name(collision.second())));
	}

	private static String kind(Collision collision) {
		String kind = switch (collision.kind()) {
		case HARD -> Messages.Collisions_hard;
		case START_ORDER -> Messages.Collisions_startOrder;
		case GIVES_WAY -> Messages.Collisions_givesWay;
		case SOFT -> Messages.Collisions_soft;
		};
		return collision.isConditional() ? kind + Messages.Collisions_someVersions : kind;
	}

	private static String name(PortRule rule) {
		String name = rule.product() + ", " + rule.component();
		return rule.versions().equals("all") ? name : name + " (" + rule.versions() + ")";
	}
}
