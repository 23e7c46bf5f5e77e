// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.castellan.admin.ui.Keys;
import org.castellan.admin.ui.internal.live.Heard;
import org.castellan.admin.ui.internal.live.LogTail;
import org.castellan.core.api.LogEntry;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.EmptyState;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.table.DataTable;
import org.castellan.ui.table.FindField;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** What happened on the server, oldest first; it follows the newest line until the person looks elsewhere. */
final class LogPage extends ServerPage {

	private static final int FIND_WIDTH = 180;

	private DataTable<LogEntry> table;
	private EmptyState place;
	private Combo kind;
	private Combo span;
	private Button followNewest;
	private List<String> kinds = List.of();

	LogPage(ServerEditor editor) {
		super(editor, Keys.PAGE_LOG, Messages.Log_title);
	}

	@Override
	void createBody(Composite body, FormToolkit toolkit) {
		createFilters(body);
		place = new EmptyState(body, Keys.LOG_EMPTY);
		GridDataFactory.fillDefaults().grab(true, true).hint(SMALLEST, SMALLEST).applyTo(place.stage());
		LogColumns columns = new LogColumns(editor().times());
		table = DataTable.forManyRows(place.stage(), Keys.LOG, columns.columns(), LogEntry::number, columns);
		AccessibleName.set(table.control(), Messages.Log_title);
		follow(server().log());
	}

	private void createFilters(Composite body) {
		Composite filters = new Composite(body, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filters);
		GridLayoutFactory.fillDefaults().numColumns(7).spacing(8, 0).applyTo(filters);
		new Label(filters, SWT.NONE).setText(Messages.Log_show);
		kind = WidgetKey.set(new Combo(filters, SWT.DROP_DOWN | SWT.READ_ONLY), Keys.LOG_KIND);
		kind.add(Messages.Log_anyKind);
		kind.select(0);
		kind.addListener(SWT.Selection, event -> filter());
		span = WidgetKey.set(new Combo(filters, SWT.DROP_DOWN | SWT.READ_ONLY), Keys.LOG_SPAN);
		AccessibleName.set(span, Messages.Log_span);
		for (LogSpan each : LogSpan.values()) {
			span.add(each.text());
		}
		span.select(0);
		span.addListener(SWT.Selection, event -> filter());
		FindField find = new FindField(filters, Keys.LOG_FIND, text -> {
			table.model().search(text);
			refresh();
		});
		GridDataFactory.fillDefaults().hint(FIND_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(find.control());
		followNewest = WidgetKey.set(new Button(filters, SWT.CHECK), Keys.LOG_FOLLOW);
		followNewest.setText(Messages.Log_follow);
		followNewest.setSelection(true);
		followNewest.addListener(SWT.Selection, event -> refresh());
		Label room = new Label(filters, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(room);
		Button export = WidgetKey.set(new Button(filters, SWT.PUSH), Keys.LOG_EXPORT);
		export.setText(Messages.Page_export);
		export.addListener(SWT.Selection, event -> table.export());
	}

	@Override
	void repaint() {
		Heard<LogTail> heard = server().log().heard();
		showProblem(heard);
		heard.value().ifPresentOrElse(this::show, this::showNothing);
		table.setMuted(heard.isOld());
	}

	private void show(LogTail tail) {
		offerKinds(LogFilter.kinds(tail.entries()));
		table.model().setRows(tail.entries());
		filter();
		if (tail.entries().isEmpty()) {
			place.showEmpty(Messages.Log_nothing, List.of());
		} else {
			place.showContent(table.frame());
		}
	}

	private void showNothing() {
		place.showEmpty(Waiting.sentence(server().contact(), server().log().heard()),
				Waiting.offers(consoleServer(), notice()));
	}

	/** The drop-down grows with the log; what is chosen stays chosen. */
	private void offerKinds(List<String> found) {
		if (kinds.equals(found)) {
			return;
		}
		String chosen = kind.getText();
		kinds = found;
		List<String> items = new ArrayList<>(List.of(Messages.Log_anyKind));
		items.addAll(found);
		kind.setItems(items.toArray(String[]::new));
		kind.select(Math.max(0, items.indexOf(chosen)));
		kind.getParent().layout();
	}

	private void filter() {
		Optional<String> wanted = kind.getSelectionIndex() > 0 ? Optional.of(kind.getText()) : Optional.empty();
		LogFilter filter = new LogFilter(wanted, LogSpan.values()[span.getSelectionIndex()]);
		table.model().filter(filter.at(Instant.now(), editor().times().zone()));
		refresh();
	}

	private void refresh() {
		table.refresh();
		if (followNewest.getSelection() && table.model().sortColumn() < 0) {
			table.showLast();
		}
	}

	@Override
	public void setFocus() {
		table.control().setFocus();
	}
}
