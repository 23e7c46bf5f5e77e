// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.castellan.ui.ClipboardText;
import org.castellan.ui.ProblemDialog;
import org.castellan.ui.SaveFileDialog;
import org.castellan.ui.SavedFile;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.jobs.Background;
import org.castellan.ui.jobs.JobRequest;
import org.castellan.ui.jobs.Outcome;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.swt.IFocusService;

/** What a person can do with the rows of any table: copy them, select them all, write them to a file. */
final class Rows {

	private static final Object FAMILY = Rows.class;

	private final Control control;
	private final RowSource source;

	private Rows(Control control, RowSource source) {
		this.control = control;
		this.source = source;
	}

	/** Makes a table's widget known to the menu's Copy, Select all and Export. */
	static Rows offer(Control control, String key, RowSource source) {
		WidgetKey.set(control, key);
		Rows rows = new Rows(control, source);
		control.setData(RowSource.PROPERTY, rows);
		if (PlatformUI.isWorkbenchRunning()) {
			PlatformUI.getWorkbench().getService(IFocusService.class).addFocusTracker(control, RowSource.PROPERTY);
		}
		return rows;
	}

	static Optional<Rows> focused(ExecutionEvent event) {
		return HandlerUtil.getVariable(event, "activeFocusControl") instanceof Control control
				&& control.getData(RowSource.PROPERTY) instanceof Rows rows ? Optional.of(rows) : Optional.empty();
	}

	RowSource source() {
		return source;
	}

	/** Adds Copy and Export to a table's own menu. */
	void fill(IMenuManager menu) {
		menu.add(action(Messages.Rows_copy, this::copy));
		menu.add(action(Messages.Rows_export, this::export));
	}

	void copy() {
		ClipboardText.put(control, source.copied());
	}

	void export() {
		SaveFileDialog.ask(control.getShell(), new SaveFileDialog.Request(Messages.Rows_exportTitle,
				Messages.Rows_exportMessage, source.exportName() + ".csv", List.of("*.csv", "*.json"))).ifPresent(this::export);
	}

	private void export(Path file) {
		String text = source.exported(ExportFormat.of(file.toString()));
		Background.<Path>run(JobRequest.user(NLS.bind(Messages.Rows_exporting, file.getFileName()), FAMILY),
				progress -> SavedFile.write(file, text.getBytes(StandardCharsets.UTF_8)), control, this::exported);
	}

	private void exported(Outcome<Path> outcome) {
		if (outcome instanceof Outcome.Failed<Path>(var problem)) {
			ProblemDialog.show(control.getShell(), Messages.Rows_exportTitle, problem);
		}
	}

	private static Action action(String text, Runnable run) {
		return new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		};
	}
}
