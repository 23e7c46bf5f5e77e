// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.castellan.core.problem.Problem;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.machine.MachineSurvey;
import org.castellan.diagnostics.machine.SurveyMachineOperation;
import org.castellan.diagnostics.machine.SystemPorts;
import org.castellan.diagnostics.ui.Keys;
import org.castellan.diagnostics.ui.internal.model.MachineRow;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.Notice;
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
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Who listens on this computer, and which ports of the ticked products are taken. */
final class MachinePage implements RowLook<MachineRow> {

	private static final int WRAP = 400;

	private final Composite area;
	private final Notice notice;
	private final Supplier<List<PortRule>> rules;
	private final Label facts;
	private final Label advice;
	private final DataTable<MachineRow> table;
	private boolean isFresh;
	private final Latest looks = new Latest();

	MachinePage(Composite parent, Notice notice, Supplier<List<PortRule>> rules) {
		this.notice = notice;
		this.rules = rules;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().extendedMargins(0, 0, 6, 4).spacing(0, 6).applyTo(area);
		Composite head = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		facts = WidgetKey.set(new Label(head, SWT.WRAP), Keys.MACHINE_FACTS);
		GridDataFactory.fillDefaults().grab(true, false).hint(WRAP, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(facts);
		Button look = WidgetKey.set(new Button(head, SWT.PUSH), Keys.MACHINE_LOOK);
		look.setText(Messages.Machine_look);
		look.addListener(SWT.Selection, event -> look());
		table = new DataTable<>(area, Keys.MACHINE, columns(), MachineRow::port, this);
		AccessibleName.set(table.control(), Messages.Page_machine);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.frame());
		advice = WidgetKey.set(new Label(area, SWT.WRAP), Keys.MACHINE_ADVICE);
		GridDataFactory.fillDefaults().grab(true, false).hint(WRAP, SWT.DEFAULT).applyTo(advice);
		table.onSelect(rows -> advise(rows.stream().findFirst()));
	}

	Control control() {
		return area;
	}

	/** Other products were ticked: the page is old, and looks anew when it is in sight. */
	void forget() {
		isFresh = false;
		if (area.isVisible()) {
			look();
		}
	}

	/** The page came to the front. */
	void lookOnce() {
		if (!isFresh) {
			look();
		}
	}

	@Override
	public Optional<Icon> icon(MachineRow row, int column) {
		return column == 0 ? row.problem().map(problem -> problem.isError() ? Icon.ERROR : Icon.WARNING) : Optional.empty();
	}

	@Override
	public Tone tone(MachineRow row) {
		return row.problem().isPresent() ? Tone.PLAIN : Tone.MUTED;
	}

	private void look() {
		isFresh = true;
		List<PortRule> wanted = rules.get();
		facts.setText(Messages.Machine_looking);
		Background.<MachineSurvey>run(JobRequest.unseen(Messages.Machine_looking, Keys.JOBS),
				progress -> new SurveyMachineOperation(SystemPorts.ofThisMachine()).survey(wanted), area,
				// of two that overlap, the earlier one is about products that are no longer ticked
				looks.only(this::show));
	}

	private void show(Outcome<MachineSurvey> outcome) {
		switch (outcome) {
		case Outcome.Done<MachineSurvey>(MachineSurvey survey) -> show(survey);
		case Outcome.Failed<MachineSurvey>(Problem problem) -> notice.failed(problem);
		case Outcome.Cancelled<MachineSurvey>() -> facts.setText("");
		}
	}

	private void show(MachineSurvey survey) {
		List<MachineRow> rows = MachineRow.of(survey);
		long taken = rows.stream().filter(row -> row.problem().isPresent()).count();
		facts.setText(NLS.bind(Messages.Machine_facts, new Object[] { rows.size(), taken,
				survey.ephemeral().map(Object::toString).orElse(Messages.Machine_unknown) }));
		table.setRows(rows);
		advise(table.selection().stream().findFirst());
		area.layout(true, true);
	}

	private void advise(Optional<MachineRow> selected) {
		advice.setText(selected.flatMap(MachineRow::problem).map(problem -> problem.message().replace("&", "&&")).orElse(Messages.Machine_select));
		area.layout();
	}

	private static List<Column<MachineRow>> columns() {
		return List.of(Column.of("port", Messages.Machine_port, 8, MachineRow::port, row -> Integer.toString(row.port())),
				Column.text("owner", Messages.Machine_owner, 26, MachineRow::owner),
				Column.text("product", Messages.Machine_product, 34, MachineRow::product),
				Column.text("fate", Messages.Machine_fate, 22, MachineRow::fate));
	}
}
