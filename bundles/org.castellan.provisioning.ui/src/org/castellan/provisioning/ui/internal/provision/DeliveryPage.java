// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.castellan.authority.mail.MailSecurity;
import org.castellan.provisioning.ui.Keys;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.ActPage;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** How the file gets to the customer, and a note about it. Next shows the file. */
final class DeliveryPage extends ActPage {

	private static final int COLUMNS = 4;
	private static final int INDENT = 20;
	private static final int NOTE_HEIGHT = 44;
	private static final int PORT_WIDTH = 60;

	private final ProvisionWizard wizard;
	private final DeliveryFields fields;
	private final List<Control> forSaving = new ArrayList<>();
	private final List<Control> forSending = new ArrayList<>();
	private Button save;
	private Button send;
	private Text file;
	private Text to;
	private Text port;
	private Text password;

	DeliveryPage(ProvisionWizard wizard) {
		super("delivery");
		this.wizard = wizard;
		fields = wizard.model().delivery();
		setTitle(Messages.Delivery_title);
		setDescription(Messages.Delivery_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(COLUMNS).margins(12, 12).spacing(8, 6).applyTo(area);
		save = radio(area, Keys.DELIVER_SAVE, Messages.Delivery_save, false);
		label(area, Messages.Delivery_file);
		Composite pair = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(pair);
		GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS - 1, 1).applyTo(pair);
		file = text(pair, SWT.NONE, forSaving, Keys.DELIVERY_FILE, 1, fields.file, text -> fields.file = text);
		AccessibleName.set(file, Messages.Delivery_file);
		Button browse = new Button(pair, SWT.PUSH);
		browse.setText(Messages.Delivery_browse);
		browse.addListener(SWT.Selection, event -> browse());
		forSaving.add(browse);
		send = radio(area, Keys.DELIVER_SEND, Messages.Delivery_send, true);
		createMail(area);
		createNote(area);
		setControl(area);
		check();
	}

	private void createMail(Composite area) {
		to = field(area, forSending, Keys.MAIL_TO, Messages.Delivery_to, 1, fields.to, text -> fields.to = text);
		field(area, forSending, Keys.MAIL_FROM, Messages.Delivery_from, 1, fields.from, text -> fields.from = text);
		field(area, forSending, Keys.MAIL_HOST, Messages.Delivery_host, 1, fields.host, text -> fields.host = text);
		createSecurity(area);
		field(area, forSending, Keys.MAIL_USER, Messages.Delivery_user, 1, fields.user, text -> fields.user = text);
		password = field(area, SWT.PASSWORD, forSending, Keys.MAIL_PASSWORD, Messages.Delivery_password, 1, "", text -> {
			// read when it is used
		});
		Text print = field(area, forSending, Keys.MAIL_FINGERPRINT, Messages.Delivery_fingerprint, COLUMNS - 1,
				fields.fingerprint, text -> fields.fingerprint = text);
		print.setMessage(Messages.Delivery_fingerprintHint);
	}

	private void createSecurity(Composite area) {
		label(area, Messages.Delivery_port);
		Composite pair = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(pair);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(pair);
		port = WidgetKey.set(new Text(pair, SWT.BORDER), Keys.MAIL_PORT);
		AccessibleName.set(port, Messages.Delivery_port);
		port.setText(fields.port);
		GridDataFactory.fillDefaults().hint(PORT_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(port);
		port.addModifyListener(event -> {
			fields.port = port.getText();
			check();
		});
		Combo security = WidgetKey.set(new Combo(pair, SWT.READ_ONLY), Keys.MAIL_SECURITY);
		for (MailSecurity one : MailSecurity.values()) {
			security.add(text(one));
		}
		AccessibleName.set(security, Messages.Delivery_security);
		security.select(fields.security.ordinal());
		security.addListener(SWT.Selection, event -> {
			fields.setSecurity(MailSecurity.values()[security.getSelectionIndex()]);
			port.setText(fields.port);
			check();
		});
		GridDataFactory.fillDefaults().grab(true, false).applyTo(security);
		forSending.add(port);
		forSending.add(security);
	}

	private void createNote(Composite area) {
		Label label = new Label(area, SWT.NONE);
		label.setText(Messages.Delivery_note);
		GridDataFactory.fillDefaults().indent(0, 8).align(SWT.FILL, SWT.BEGINNING).applyTo(label);
		Text note = WidgetKey.set(new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), Keys.FILE_NOTE);
		note.setText(wizard.model().note());
		note.addModifyListener(event -> wizard.model().setNote(note.getText()));
		GridDataFactory.fillDefaults().grab(true, true).span(COLUMNS - 1, 1).indent(0, 8).hint(SWT.DEFAULT, NOTE_HEIGHT)
				.applyTo(note);
	}

	private Button radio(Composite area, String key, String text, boolean sends) {
		Button radio = WidgetKey.set(new Button(area, SWT.RADIO), key);
		radio.setText(text);
		radio.setSelection(fields.send == sends);
		radio.addListener(SWT.Selection, event -> {
			if (radio.getSelection()) {
				fields.send = sends;
				check();
			}
		});
		GridDataFactory.fillDefaults().span(COLUMNS, 1).applyTo(radio);
		return radio;
	}

	private Text field(Composite area, List<Control> group, String key, String label, int span, String value,
			Consumer<String> told) {
		return field(area, SWT.NONE, group, key, label, span, value, told);
	}

	private Text field(Composite area, int style, List<Control> group, String key, String label, int span, String value,
			Consumer<String> told) {
		label(area, label);
		return text(area, style, group, key, span, value, told);
	}

	private Text text(Composite area, int style, List<Control> group, String key, int span, String value,
			Consumer<String> told) {
		Text text = WidgetKey.set(new Text(area, SWT.BORDER | style), key);
		text.setText(value);
		text.addModifyListener(event -> {
			told.accept(text.getText());
			check();
		});
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).span(span, 1).align(SWT.FILL, SWT.CENTER)
				.applyTo(text);
		group.add(text);
		return text;
	}

	private static void label(Composite area, String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().indent(INDENT, 0).align(SWT.FILL, SWT.CENTER).applyTo(label);
	}

	private static String text(MailSecurity security) {
		return switch (security) {
		case TLS -> Messages.Delivery_tls;
		case STARTTLS -> Messages.Delivery_startTls;
		case NONE -> Messages.Delivery_notEncrypted;
		};
	}

	private void browse() {
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setFilterExtensions(new String[] { "*." + wizard.model().licenseType().fileExtension() });
		String chosen = dialog.open();
		if (chosen != null) {
			file.setText(chosen);
		}
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible) {
			suggest();
		}
		super.setVisible(visible);
	}

	/** The name follows from order and file type until the person types another. */
	private void suggest() {
		if (fields.file.isBlank()) {
			file.setText(DeliveryNames.suggest(wizard.model()).toString());
		}
		if (to.getText().isBlank()) {
			to.setText(wizard.model().applied().customer().profile().email());
		}
		check();
	}

	private void check() {
		if (send == null || password == null) {
			return;
		}
		save.setSelection(!fields.send);
		send.setSelection(fields.send);
		forSaving.forEach(control -> control.setEnabled(!fields.send));
		forSending.forEach(control -> control.setEnabled(fields.send));
		password.setEnabled(fields.send && !fields.user.isBlank());
		DeliveryFields.Reading reading = fields.delivery();
		setErrorMessage(reading.problem().isEmpty() ? null : reading.problem());
		setPageComplete(reading.delivery().isPresent());
	}

	/** As it is typed now. */
	char[] password() {
		return password.getTextChars();
	}

	@Override
	protected Optional<String> next() {
		return Optional.of(Messages.Delivery_review);
	}

	@Override
	protected void beforeNext(Runnable proceed) {
		wizard.review(proceed);
	}
}
