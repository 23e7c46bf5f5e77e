// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.castellan.authorization.ui.Keys;
import org.castellan.core.api.PendingRequest;
import org.castellan.ui.FileField;
import org.castellan.ui.Heading;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.authorization.PendingTable;
import org.castellan.ui.table.DataTable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Whether to begin, or to finish with a file that was received; and what still waits for one. */
final class OptionsPage extends StepPage {

	private static final int INDENT = 22;
	private static final int ROWS_HEIGHT = 84;
	private static final String[] EXTENSIONS = { "*.respc;*.resps;*.prvc;*.prvs;*.lic;*.txt;*.dat", "*.*" };

	private final Optional<Path> given;
	private Button installed;
	private Button received;
	private FileField field;
	private Composite waiting;
	private DataTable<PendingRequest> pending;
	private Button send;
	private Button cancel;

	OptionsPage(AuthorizationWizard wizard, Optional<Path> given) {
		super(wizard, Step.OPTIONS, Messages.OptionsPage_title, Messages.OptionsPage_description);
		this.given = given;
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = area(parent, 1);
		installed = radio(area, Keys.OPTION_INSTALLED, Messages.OptionsPage_installed);
		sentence(area, Messages.OptionsPage_installedNote, 1, INDENT);
		received = radio(area, Keys.OPTION_RECEIVED, Messages.OptionsPage_received);
		sentence(area, Messages.OptionsPage_receivedNote, 1, INDENT);
		Composite line = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).indent(INDENT, 0).applyTo(line);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(line);
		field = new FileField(line, Keys.FILE, Messages.OptionsPage_file, EXTENSIONS, this::typed);
		createPending(area);
		installed.setSelection(true);
		installed.addListener(SWT.Selection, event -> chosen());
		given.ifPresent(file -> field.setText(file.toString()));
		chosen();
	}

	private static Button radio(Composite parent, String key, String text) {
		Button radio = WidgetKey.set(new Button(parent, SWT.RADIO | SWT.WRAP), key);
		radio.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).hint(WRAP, SWT.DEFAULT).applyTo(radio);
		return radio;
	}

	private void createPending(Composite area) {
		waiting = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(waiting);
		GridLayoutFactory.fillDefaults().spacing(8, 6).applyTo(waiting);
		Heading.add(waiting, Messages.OptionsPage_waiting, 1);
		pending = PendingTable.create(waiting, Keys.PENDING, wizard().times());
		GridDataFactory.fillDefaults().grab(true, true).hint(WRAP, ROWS_HEIGHT).applyTo(pending.frame());
		pending.onSelect(rows -> enable());
		Composite buttons = new Composite(waiting, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(buttons);
		send = button(buttons, Keys.PENDING_SEND, Messages.OptionsPage_send, this::send);
		cancel = button(buttons, Keys.PENDING_CANCEL, Messages.OptionsPage_cancel, this::cancel);
		waiting.setVisible(false);
	}

	private static Button button(Composite parent, String key, String text, Runnable act) {
		Button button = WidgetKey.set(new Button(parent, SWT.PUSH), key);
		button.setText(text);
		button.addListener(SWT.Selection, event -> act.run());
		return button;
	}

	@Override
	void show() {
		model().resume(Optional.empty());
		List<PendingRequest> requests = model().held().status().pending();
		pending.setRows(requests);
		if (pending.selection().isEmpty() && !requests.isEmpty()) {
			pending.select(requests.getFirst());
		}
		waiting.setVisible(!requests.isEmpty());
		enable();
	}

	/** A file was typed, browsed for or dropped: that decides the option too. */
	private void typed(String text) {
		if (!text.isBlank() && !received.getSelection()) {
			installed.setSelection(false);
			received.setSelection(true);
		}
		model().received().choose(text);
		chosen();
	}

	private void chosen() {
		model().setReceived(received.getSelection());
		Optional<String> problem = received.getSelection() ? model().received().missing() : Optional.empty();
		setErrorMessage(problem.filter(text -> model().received().isTyped()).orElse(null));
		setPageComplete(problem.isEmpty());
	}

	private Optional<PendingRequest> selected() {
		return pending.selection().stream().findFirst();
	}

	private void enable() {
		send.setEnabled(selected().isPresent());
		cancel.setEnabled(selected().filter(PendingRequest::cancellable).isPresent());
	}

	private void send() {
		selected().ifPresent(request -> {
			model().resume(Optional.of(request.id()));
			wizard().turnTo(Step.METHOD);
		});
	}

	private void cancel() {
		selected().ifPresent(request -> wizard().cancel(request.id()));
	}

	@Override
	protected void beforeNext(Runnable proceed) {
		if (received.getSelection()) {
			wizard().read(proceed);
		} else {
			proceed.run();
		}
	}
}
