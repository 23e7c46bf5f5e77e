// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.castellan.diagnostics.check.PortRun;
import org.castellan.diagnostics.report.KeptRun;
import org.castellan.diagnostics.report.ReportFormat;
import org.castellan.diagnostics.ui.Keys;
import org.castellan.diagnostics.ui.internal.model.CellText;
import org.castellan.diagnostics.ui.internal.model.ResultModel;
import org.castellan.diagnostics.ui.internal.model.ResultRow;
import org.castellan.diagnostics.ui.internal.model.UiPortsProblem;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.EmptyState;
import org.castellan.ui.Notice;
import org.castellan.ui.SaveFileDialog;
import org.castellan.ui.SavedFile;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.jobs.Background;
import org.castellan.ui.jobs.JobRequest;
import org.castellan.ui.jobs.Outcome;
import org.castellan.ui.table.Column;
import org.castellan.ui.table.DataTree;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Every port with its verdict as it comes in; beside it, all about the one that is selected. */
final class ResultPage {

	/** More rows than this are opened by whoever wants to see them: the tree makes a widget for each. */
	private static final int MOST_OPENED = 500;
	private static final int[] WEIGHTS = { 66, 34 };

	private final EmptyState state;
	private final SashForm sash;
	private final ResultModel model;
	private final DataTree<ResultRow> tree;
	private final DetailPane detail;
	private final Button export;
	private final Notice notice;
	private final Set<Object> opened = new HashSet<>();

	ResultPage(Composite parent, ResultModel model, Supplier<PortCatalog> catalog, Notice notice) {
		this.model = model;
		this.notice = notice;
		state = new EmptyState(parent, Keys.EMPTY);
		state.showEmpty(Messages.Result_empty, List.of());
		sash = new SashForm(state.stage(), SWT.HORIZONTAL);
		Composite left = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(left);
		List<Column<ResultRow>> columns = columns();
		tree = new DataTree<>(left, Keys.RESULTS, columns, columns, ResultRow::below, ResultRow::identity, new MarkLook());
		AccessibleName.set(tree.control(), Messages.Page_result);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.frame());
		export = WidgetKey.set(new Button(left, SWT.PUSH), Keys.EXPORT);
		export.setText(Messages.Result_export);
		export.setEnabled(false);
		export.addListener(SWT.Selection, event -> model.run().ifPresent(this::export));
		GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(export);
		detail = new DetailPane(sash, catalog, notice);
		sash.setWeights(WEIGHTS);
		tree.onSelect(rows -> detail.show(rows.stream().findFirst()));
	}

	Control control() {
		return state.stage();
	}

	/** Another check begins. */
	void begin() {
		opened.clear();
		export.setEnabled(false);
		state.showContent(sash);
		detail.show(Optional.empty());
		refresh();
	}

	/** Shows what is known now; a product is opened once, so that one that was closed stays so. */
	void refresh() {
		List<ResultRow> rows = model.rows();
		tree.setRows(rows);
		List<ResultRow> fresh = rows.stream().filter(row -> opened.add(row.identity())).toList();
		if (rows.stream().mapToInt(row -> row.below().size()).sum() <= MOST_OPENED) {
			tree.expand(fresh);
		}
		export.setEnabled(model.run().isPresent());
		List<ResultRow> selected = tree.selection();
		detail.show(selected.stream().findFirst());
	}

	private static List<Column<ResultRow>> columns() {
		return List.of(Column.text("port", Messages.Result_port, 46, CellText::name),
				Column.text("verdict", Messages.Result_verdict, 43, CellText::verdict),
				Column.text("owner", Messages.Result_owner, 24, CellText::owner),
				Column.text("time", Messages.Result_time, 8, CellText::time),
				Column.text("purpose", Messages.Result_purpose, 15, CellText::purpose));
	}

	private void export(PortRun run) {
		SaveFileDialog
				.ask(sash.getShell(), new SaveFileDialog.Request(Messages.Export_title, Messages.Export_message, "ports.html",
						List.of("*.html", "*.json", "*.csv")))
				.ifPresent(file -> Background.<Path>run(JobRequest.user(Messages.Export_job, Keys.JOBS),
						progress -> write(file, run), sash, this::written));
	}

	private static Path write(Path file, PortRun run) throws ProblemException {
		ReportFormat format = ReportFormat.ofFile(file.toString())
				.orElseThrow(() -> new ProblemException(UiPortsProblem.NO_FORMAT.problem("file", file.toString())));
		return SavedFile.write(file, format.write(KeptRun.of(run)));
	}

	private void written(Outcome<Path> outcome) {
		switch (outcome) {
		case Outcome.Done<Path>(Path file) -> notice.done(NLS.bind(Messages.Export_done, file));
		case Outcome.Failed<Path>(Problem problem) -> notice.failed(problem);
		case Outcome.Cancelled<Path>() -> {
			// the person knows
		}
		}
	}
}
