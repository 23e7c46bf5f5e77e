// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.castellan.authorization.ui.Keys;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Publisher;
import org.castellan.ui.FileField;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * Whose certificate the server shall trust from now on. A person compares the fingerprint with what the publisher says, by
 * another way than the file came.
 */
final class PublisherPage extends StepPage {

	private static final String[] EXTENSIONS = { "*.crt;*.pem;*.cer", "*.*" };
	private static final int LINES_HEIGHT = 54;

	private FileField file;
	private Label name;
	private Text fingerprint;
	private Button compared;
	private String typed = "";

	PublisherPage(AuthorizationWizard wizard) {
		super(wizard, Step.PUBLISHER, Messages.PublisherPage_title, Messages.PublisherPage_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = area(parent, 3);
		file = new FileField(area, Keys.PUBLISHER_FILE, Messages.PublisherPage_file, EXTENSIONS, this::chosen);
		new Label(area, SWT.NONE).setText(Messages.PublisherPage_name);
		name = WidgetKey.set(new Label(area, SWT.WRAP), Keys.PUBLISHER_NAME);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(name);
		Label print = new Label(area, SWT.NONE);
		print.setText(Messages.PublisherPage_fingerprint);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(print);
		fingerprint = shown(area, Keys.PUBLISHER_FINGERPRINT, 2, LINES_HEIGHT);
		compared = WidgetKey.set(new Button(area, SWT.CHECK), Keys.PUBLISHER_COMPARED);
		compared.setText(Messages.PublisherPage_compared);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(compared);
		compared.addListener(SWT.Selection, event -> complete());
		chosen("");
	}

	/** What was compared for one file is compared anew for the next. */
	@Override
	void show() {
		chosen(typed);
		file.setFocus();
	}

	private void chosen(String text) {
		typed = text;
		model().received().choosePublisher(null);
		setErrorMessage(null);
		setMessage(null);
		if (!text.isBlank()) {
			try {
				take(Publisher.read(Path.of(text.strip())));
			} catch (ProblemException e) {
				setErrorMessage(e.problem().message());
			} catch (InvalidPathException e) {
				setErrorMessage(NLS.bind(Messages.OptionsPage_noFile, text));
			}
		}
		Publisher shown = model().received().publisher().orElse(null);
		name.setText(shown == null ? "" : shown.trial() ? NLS.bind(Messages.PublisherPage_trial, shown.name()) : shown.name());
		fingerprint.setText(shown == null ? "" : shown.fingerprint().value());
		compared.setSelection(false);
		compared.setEnabled(shown != null);
		complete();
	}

	private void take(Publisher publisher) {
		model().received().choosePublisher(publisher);
		if (!model().received().isPublisherOfFile(publisher)) {
			setMessage(NLS.bind(Messages.PublisherPage_other, publisher.name()), IMessageProvider.WARNING);
		}
	}

	private void complete() {
		setPageComplete(model().received().publisher().isPresent() && compared.getSelection());
	}

	@Override
	protected void beforeNext(Runnable proceed) {
		wizard().trust(proceed);
	}
}
