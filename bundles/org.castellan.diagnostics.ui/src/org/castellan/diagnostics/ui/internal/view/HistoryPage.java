// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.castellan.core.problem.Problem;
import org.castellan.diagnostics.report.ChangedPorts;
import org.castellan.diagnostics.report.KeptSummary;
import org.castellan.diagnostics.report.RunDifference;
import org.castellan.diagnostics.report.RunHistory;
import org.castellan.diagnostics.report.RunIndex;
import org.castellan.diagnostics.ui.Keys;
import org.castellan.diagnostics.ui.internal.model.RunPair;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.EmptyState;
import org.castellan.ui.Heading;
import org.castellan.ui.Notice;
import org.castellan.ui.TimeText;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.jobs.Background;
import org.castellan.ui.jobs.JobRequest;
import org.castellan.ui.jobs.Latest;
import org.castellan.ui.jobs.Outcome;
import org.castellan.ui.table.Column;
import org.castellan.ui.table.DataTable;
import org.castellan.ui.table.RowLook;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The runs that were kept, and what changed between two of them, whose results are read when they are compared. */
final class HistoryPage {

	private static final TimeText TIMES = TimeText.here();

	private final EmptyState state;
	private final SashForm sash;
	private final RunIndex index;
	private final Notice notice;
	private final DataTable<KeptSummary> runs;
	private final DataTable<ChangedPorts> changes;
	private final Label title;
	private final Latest loads = new Latest();
	private final Latest comparisons = new Latest();

	HistoryPage(Composite parent, RunHistory history, Notice notice) {
		index = new RunIndex(history);
		this.notice = notice;
		state = new EmptyState(parent, Keys.EMPTY + ".history");
		state.showEmpty(Messages.History_empty, List.of());
		sash = new SashForm(state.stage(), SWT.VERTICAL);
		runs = new DataTable<>(sash, Keys.RUNS, runColumns(), KeptSummary::started, RowLook.plain());
		AccessibleName.set(runs.control(), Messages.Page_history);
		Composite below = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(below);
		title = WidgetKey.set(Heading.add(below, Messages.History_select, 1), Keys.CHANGES_TITLE);
		changes = new DataTable<>(below, Keys.CHANGES, changeColumns(), ChangedPorts::target, RowLook.plain());
		AccessibleName.set(changes.control(), Messages.History_differences);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(changes.frame());
		runs.onSelect(this::compare);
	}

	Control control() {
		return state.stage();
	}

	/**
	 * Looks for kept runs anew. Of several looks only the last counts: an older list would drop the newest run, and with it
	 * what is selected.
	 */
	void load() {
		Background.<List<KeptSummary>>run(JobRequest.unseen(Messages.History_reading, Keys.JOBS), progress -> index.newest(), sash,
				loads.only(this::show));
	}

	private void show(Outcome<List<KeptSummary>> outcome) {
		switch (outcome) {
		case Outcome.Done<List<KeptSummary>>(List<KeptSummary> all) -> show(all);
		case Outcome.Failed<List<KeptSummary>>(Problem problem) -> notice.failed(problem);
		case Outcome.Cancelled<List<KeptSummary>>() -> {
			// the window is closing
		}
		}
	}

	private void show(List<KeptSummary> all) {
		if (all.isEmpty()) {
			state.showEmpty(Messages.History_empty, List.of());
			return;
		}
		runs.setRows(all);
		state.showContent(sash);
		compare(runs.selection());
	}

	/** Of several selections in turn only the last is told. */
	private void compare(List<KeptSummary> selected) {
		Optional<RunPair> pair = RunPair.of(selected, runs.shown());
		if (pair.isEmpty()) {
			comparisons.forget();
			tell(selected.isEmpty() ? Messages.History_select : Messages.History_alone, List.of());
			return;
		}
		RunPair two = pair.get();
		Background.<RunDifference>run(JobRequest.unseen(Messages.History_reading, Keys.JOBS), progress -> two.difference(), sash,
				comparisons.only(outcome -> tell(two, outcome)));
	}

	private void tell(RunPair two, Outcome<RunDifference> outcome) {
		switch (outcome) {
		case Outcome.Done<RunDifference>(RunDifference found) -> tell(NLS.bind(Messages.History_changes,
				new Object[] { found.changes().size(), when(two.earlier()), when(two.later()) }), found.ranges());
		case Outcome.Failed<RunDifference>(Problem problem) -> {
			tell(Messages.History_select, List.of());
			notice.failed(problem);
		}
		case Outcome.Cancelled<RunDifference>() -> {
			// the window is closing
		}
		}
	}

	private void tell(String what, List<ChangedPorts> found) {
		title.setText(what);
		changes.setRows(found);
	}

	private static String when(KeptSummary run) {
		return TIMES.exact(run.started());
	}

	private static List<Column<KeptSummary>> runColumns() {
		return List.of(Column.of("started", Messages.History_when, 22, KeptSummary::started, HistoryPage::when),
				Column.text("hosts", Messages.History_hosts, 24, run -> String.join(", ", run.hosts())),
				Column.text("products", Messages.History_products, 22, HistoryPage::products),
				Column.of("ports", Messages.History_ports, 8, KeptSummary::ports, run -> Integer.toString(run.ports())),
				Column.text("counts", Messages.History_counts, 40, HistoryPage::counts));
	}

	private static String products(KeptSummary run) {
		return run.products().isEmpty() ? Messages.History_typed : String.join(", ", run.products());
	}

	private static String counts(KeptSummary run) {
		return run.counts().entrySet().stream().map(count -> count.getValue() + " " + count.getKey().replace('-', ' '))
				.collect(Collectors.joining(", "));
	}

	private static List<Column<ChangedPorts>> changeColumns() {
		return List.of(Column.text("target", Messages.History_target, 28, ChangedPorts::target),
				Column.text("before", Messages.History_before, 30, change -> words(change.before())),
				Column.text("after", Messages.History_after, 30, change -> words(change.after())));
	}

	private static String words(Optional<String> result) {
		return result.orElse(Messages.History_notAsked);
	}
}
