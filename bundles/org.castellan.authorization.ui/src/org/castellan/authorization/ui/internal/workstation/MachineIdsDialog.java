// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.workstation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.castellan.authorization.ui.Keys;
import org.castellan.client.authorization.AuthorizationTarget;
import org.castellan.core.api.HostIdInfo;
import org.castellan.core.api.HostIdList;
import org.castellan.core.problem.Problem;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.ProblemDialog;
import org.castellan.ui.SaveFileDialog;
import org.castellan.ui.SavedFile;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.authorization.HostIdKind;
import org.castellan.ui.image.Icon;
import org.castellan.ui.jobs.Background;
import org.castellan.ui.jobs.JobRequest;
import org.castellan.ui.jobs.Outcome;
import org.castellan.ui.table.Column;
import org.castellan.ui.table.DataTable;
import org.castellan.ui.table.RowLook;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** What a licence can be locked to on this workstation: one of them is copied, all of them are saved. */
final class MachineIdsDialog extends TitleAreaDialog {

	private static final int WIDTH = 680;
	private static final int HEIGHT = 160;
	private static final int NOTE_HEIGHT = 36;

	private final AuthorizationTarget target;
	private DataTable<HostIdInfo> table;
	private Label note;
	private Button copy;
	private Button save;

	private MachineIdsDialog(Shell parent, AuthorizationTarget target) {
		super(parent);
		this.target = target;
		setHelpAvailable(false);
	}

	static void open(Shell parent, AuthorizationTarget target) {
		new MachineIdsDialog(parent, target).open();
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		getShell().setText(Messages.MachineIds_title);
		setTitle(Messages.MachineIds_title);
		setMessage(Messages.MachineIds_advice);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().margins(12, 12).applyTo(area);
		table = new DataTable<>(area, Keys.MACHINE_IDS, columns(), HostIdInfo::value, new RowLook<>() {
			@Override
			public Optional<Icon> icon(HostIdInfo row, int column) {
				return column == 0 ? Optional.of(Icon.HOST_ID) : Optional.empty();
			}
		});
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(table.frame());
		AccessibleName.set(table.control(), Messages.MachineIds_title);
		table.copyAs(rows -> rows.isEmpty() ? "" : rows.getFirst().value());
		table.onDoubleClick(this::copy);
		table.onSelect(rows -> selected(rows.stream().findFirst()));
		note = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, NOTE_HEIGHT).applyTo(note);
		Background.<HostIdList>run(JobRequest.unseen(Messages.MachineIds_reading, Keys.JOBS), progress -> target.hostIds(),
				area, this::show);
		return area;
	}

	private static List<Column<HostIdInfo>> columns() {
		return List.of(Column.text("type", Messages.MachineIds_type, 20, HostIdKind::text),
				Column.text("value", Messages.MachineIds_value, 60, HostIdInfo::value));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		copy = WidgetKey.set(createButton(parent, IDialogConstants.CLIENT_ID, Messages.MachineIds_copy, false),
				Keys.MACHINE_IDS_COPY);
		save = WidgetKey.set(createButton(parent, IDialogConstants.CLIENT_ID + 1, Messages.MachineIds_save, false),
				Keys.MACHINE_IDS_SAVE);
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
		copy.setEnabled(false);
		save.setEnabled(false);
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == IDialogConstants.CLIENT_ID) {
			table.selection().stream().findFirst().ifPresent(this::copy);
		} else if (id == IDialogConstants.CLIENT_ID + 1) {
			save();
		} else {
			super.buttonPressed(id);
		}
	}

	private void show(Outcome<HostIdList> outcome) {
		switch (outcome) {
		case Outcome.Done<HostIdList>(HostIdList ids) -> {
			table.setRows(ids.hostIds());
			ids.hostIds().stream().findFirst().ifPresent(table::select);
			selected(ids.hostIds().stream().findFirst());
			save.setEnabled(!ids.hostIds().isEmpty());
		}
		case Outcome.Failed<HostIdList>(Problem why) -> setErrorMessage(why.message());
		case Outcome.Cancelled<HostIdList>() -> {
			// the dialog is closed
		}
		}
	}

	private void selected(Optional<HostIdInfo> id) {
		copy.setEnabled(id.isPresent());
		note.setText(id.map(HostIdInfo::note).orElse(""));
	}

	private void copy(HostIdInfo id) {
		table.copy(id);
		setMessage(NLS.bind(Messages.MachineIds_copied, id.value()));
	}

	private void save() {
		String text = table.shown().stream().map(id -> id.value() + "\t" + id.type() + "\t" + id.note())
				.collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
		SaveFileDialog.ask(getShell(), new SaveFileDialog.Request(Messages.MachineIds_saveTitle,
				Messages.MachineIds_saveMessage, "machine-ids.txt", List.of("*.txt"))).ifPresent(file -> save(file, text));
	}

	private void save(Path file, String text) {
		Background.<Path>run(JobRequest.user(Messages.MachineIds_saveTitle, Keys.JOBS),
				progress -> SavedFile.write(file, text.getBytes(StandardCharsets.UTF_8)),
				table.control(), outcome -> {
					switch (outcome) {
					case Outcome.Done<Path>(Path written) -> setMessage(NLS.bind(Messages.MachineIds_saved, written));
					case Outcome.Failed<Path>(Problem why) -> ProblemDialog.show(getShell(), Messages.MachineIds_saveTitle, why);
					case Outcome.Cancelled<Path>() -> {
						// the person knows
					}
					}
				});
	}
}
