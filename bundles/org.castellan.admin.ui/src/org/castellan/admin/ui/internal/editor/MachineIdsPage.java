// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.util.List;
import java.util.Optional;

import org.castellan.admin.ui.Keys;
import org.castellan.admin.ui.internal.acts.SaveMachineIds;
import org.castellan.admin.ui.internal.live.Heard;
import org.castellan.admin.ui.internal.live.ServerPhase;
import org.castellan.core.api.HostIdInfo;
import org.castellan.core.api.HostIdList;
import org.castellan.machine.MachineIds;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.EmptyState;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.jobs.Background;
import org.castellan.ui.jobs.JobRequest;
import org.castellan.ui.jobs.Outcome;
import org.castellan.ui.table.DataTable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * What a licence can be locked to on the server's machine, best first. Copying gives one value, since a vendor needs one.
 * The ids of this computer are there also while its service does not run.
 */
final class MachineIdsPage extends ServerPage {

	private DataTable<HostIdInfo> table;
	private EmptyState place;
	private Button copy;
	private Button save;
	private Label note;
	private Optional<HostIdList> ownIds = Optional.empty();
	private boolean readingOwn;

	MachineIdsPage(ServerEditor editor) {
		super(editor, Keys.PAGE_MACHINE_IDS, Messages.MachineIds_title);
	}

	@Override
	void createBody(Composite body, FormToolkit toolkit) {
		Label advice = new Label(body, SWT.WRAP);
		advice.setText(Messages.MachineIds_advice);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(advice);
		place = new EmptyState(body, Keys.MACHINE_IDS_EMPTY);
		GridDataFactory.fillDefaults().grab(true, true).hint(SMALLEST, SMALLEST).applyTo(place.stage());
		MachineIdColumns columns = new MachineIdColumns();
		table = new DataTable<>(place.stage(), Keys.MACHINE_IDS, columns.columns(), HostIdInfo::value, columns);
		AccessibleName.set(table.control(), Messages.MachineIds_title);
		table.exportAs(columns.exported());
		table.copyAs(rows -> rows.isEmpty() ? "" : rows.getFirst().value());
		table.onSelect(rows -> enable());
		table.onDoubleClick(this::copy);
		table.onCellClick(MachineIdColumns.COPY, this::copy);
		createButtons(body);
		follow(server().hostIds());
	}

	private void createButtons(Composite body) {
		Composite buttons = new Composite(body, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(buttons);
		copy = WidgetKey.set(new Button(buttons, SWT.PUSH), Keys.MACHINE_IDS_COPY);
		copy.setText(Messages.MachineIds_copy);
		copy.addListener(SWT.Selection, event -> chosen().ifPresent(this::copy));
		save = WidgetKey.set(new Button(buttons, SWT.PUSH), Keys.MACHINE_IDS_SAVE);
		save.setText(Messages.MachineIds_save);
		save.addListener(SWT.Selection, event -> ids()
				.ifPresent(ids -> SaveMachineIds.ask(consoleServer(), getEditor().getTitle(), ids, notice())));
		note = WidgetKey.set(new Label(buttons, SWT.WRAP), Keys.MACHINE_IDS_NOTE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(SMALLEST, SWT.DEFAULT).applyTo(note);
	}

	@Override
	void repaint() {
		Heard<HostIdList> heard = server().hostIds().heard();
		showProblem(heard);
		ids().ifPresentOrElse(this::show, this::showNothing);
		table.setMuted(heard.isOld() && ownIds.isEmpty());
		enable();
	}

	/** What the service says; of a service of this computer that does not run, what this program reads itself. */
	private Optional<HostIdList> ids() {
		return server().hostIds().heard().value().or(() -> ownIds);
	}

	private void show(HostIdList ids) {
		List<HostIdInfo> selected = table.selection();
		table.setRows(ids.hostIds());
		if (selected.isEmpty() && !ids.hostIds().isEmpty()) {
			table.select(ids.hostIds().getFirst());
		}
		place.showContent(table.frame());
	}

	private void showNothing() {
		place.showEmpty(Waiting.sentence(server().contact(), server().hostIds().heard()),
				Waiting.offers(consoleServer(), notice()));
		if (server().contact().phase() == ServerPhase.STOPPED && !readingOwn) {
			readingOwn = true;
			Background.<MachineIds>run(JobRequest.unseen(Messages.MachineIds_reading, Keys.LIVE_JOBS),
					progress -> MachineIds.ofThisMachine(), table.control(), this::readOwn);
		}
	}

	private void readOwn(Outcome<MachineIds> outcome) {
		switch (outcome) {
		case Outcome.Done<MachineIds>(MachineIds own) -> {
			ownIds = Optional.of(own.info());
			own.problems().stream().findFirst().ifPresent(notice()::failed);
			repaint();
		}
		case Outcome.Failed<MachineIds>(var problem) -> notice().failed(problem);
		case Outcome.Cancelled<MachineIds>() -> readingOwn = false;
		}
	}

	private void copy(HostIdInfo id) {
		table.copy(id);
		notice().done(NLS.bind(Messages.MachineIds_copied, id.value()));
	}

	private Optional<HostIdInfo> chosen() {
		return table.selection().stream().findFirst();
	}

	private void enable() {
		copy.setEnabled(chosen().isPresent());
		note.setText(chosen().map(HostIdInfo::note).orElse(""));
		note.requestLayout();
		save.setEnabled(ids().isPresent());
	}

	@Override
	public void setFocus() {
		table.control().setFocus();
	}
}
