// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.report.KeptResult;
import org.castellan.diagnostics.report.KeptRun;
import org.castellan.diagnostics.report.RunDifference;
import org.castellan.diagnostics.report.RunDifference.Change;
import org.castellan.diagnostics.report.RunHistory;
import org.castellan.diagnostics.ui.Keys;
import org.castellan.diagnostics.ui.internal.model.RunPair;
import org.castellan.ui.EmptyState;
import org.castellan.ui.Heading;
import org.castellan.ui.Notice;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.jobs.Background;
import org.castellan.ui.jobs.JobRequest;
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

/** The runs that were kept, and what changed between two of them. */
final class HistoryPage {

	private static final int MOST = 100;
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM)
			.withZone(ZoneId.systemDefault());

	private final EmptyState state;
	private final SashForm sash;
	private final RunHistory history;
	private final Notice notice;
	private final DataTable<KeptRun> runs;
	private final DataTable<Change> changes;
	private final Label title;
	private int loads;

	HistoryPage(Composite parent, RunHistory history, Notice notice) {
		this.history = history;
		this.notice = notice;
		state = new EmptyState(parent, Keys.EMPTY + ".history");
		state.showEmpty(Messages.History_empty, List.of());
		sash = new SashForm(state.stage(), SWT.VERTICAL);
		runs = new DataTable<>(sash, Keys.RUNS, runColumns(), KeptRun::started, RowLook.plain());
		Composite below = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(below);
		title = WidgetKey.set(Heading.add(below, Messages.History_select, 1), Keys.CHANGES_TITLE);
		changes = new DataTable<>(below, Keys.CHANGES, changeColumns(), Change::target, RowLook.plain());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(changes.frame());
		runs.onSelect(this::compare);
	}

	Control control() {
		return state.stage();
	}

	/**
	 * Reads the kept runs anew. Of several readings only the last counts: an older list would drop the newest run, and with it
	 * what is selected.
	 */
	void load() {
		int load = ++loads;
		Background.<List<KeptRun>>run(JobRequest.unseen(Messages.History_reading, Keys.JOBS), progress -> read(), sash, outcome -> {
			switch (outcome) {
			case Outcome.Done<List<KeptRun>>(List<KeptRun> all) -> {
				if (load == loads) {
					show(all);
				}
			}
			case Outcome.Failed<List<KeptRun>>(Problem problem) -> notice.failed(problem);
			case Outcome.Cancelled<List<KeptRun>>() -> {
				// the window is closing
			}
			}
		});
	}

	/** A file that is damaged is passed over: the others are worth seeing. */
	private List<KeptRun> read() throws ProblemException {
		List<KeptRun> all = new ArrayList<>();
		for (Path file : history.files().stream().limit(MOST).toList()) {
			try {
				all.add(RunHistory.read(file));
			} catch (ProblemException e) {
				continue;
			}
		}
		return all;
	}

	private void show(List<KeptRun> all) {
		if (all.isEmpty()) {
			state.showEmpty(Messages.History_empty, List.of());
			return;
		}
		runs.setRows(all);
		state.showContent(sash);
		compare(runs.selection());
	}

	private void compare(List<KeptRun> selected) {
		Optional<RunPair> pair = RunPair.of(selected, runs.shown());
		List<Change> found = pair.map(two -> RunDifference.between(two.earlier(), two.later()).changes()).orElse(List.of());
		title.setText(pair.map(two -> NLS.bind(Messages.History_changes, new Object[] { found.size(), when(two.earlier()), when(two.later()) }))
				.orElse(selected.isEmpty() ? Messages.History_select : Messages.History_alone));
		changes.setRows(found);
	}

	private static String when(KeptRun run) {
		return TIME.format(run.started());
	}

	private static List<Column<KeptRun>> runColumns() {
		return List.of(Column.of("started", Messages.History_when, 22, KeptRun::started, HistoryPage::when),
				Column.text("hosts", Messages.History_hosts, 30, run -> String.join(", ", run.hosts())),
				Column.of("ports", Messages.History_ports, 8, run -> run.results().size(), run -> Integer.toString(run.results().size())),
				Column.text("counts", Messages.History_counts, 50, HistoryPage::counts));
	}

	private static String counts(KeptRun run) {
		return run.counts().entrySet().stream().map(count -> count.getValue() + " " + count.getKey().replace('-', ' '))
				.collect(Collectors.joining(", "));
	}

	private static List<Column<Change>> changeColumns() {
		return List.of(Column.text("target", Messages.History_target, 28, Change::target),
				Column.text("before", Messages.History_before, 30, change -> words(change.before())),
				Column.text("after", Messages.History_after, 30, change -> words(change.after())));
	}

	private static String words(Optional<KeptResult> result) {
		return result.map(KeptResult::words).orElse(Messages.History_notAsked);
	}
}
