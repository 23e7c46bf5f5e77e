// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.authorize;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.castellan.admin.ui.Keys;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Publisher;
import org.castellan.ui.ActPage;
import org.castellan.ui.FileField;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.wizard.IWizardPage;
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
final class PublisherPage extends ActPage {

	private static final String[] EXTENSIONS = { "*.crt;*.pem;*.cer", "*.*" };
	private static final int WRAP = 420;

	private final AuthorizeWizard wizard;
	private FileField file;
	private Label name;
	private Text fingerprint;
	private Button compared;

	PublisherPage(AuthorizeWizard wizard) {
		super("publisher");
		this.wizard = wizard;
		setTitle(Messages.PublisherPage_title);
		setDescription(Messages.PublisherPage_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).spacing(8, 8).applyTo(area);
		file = new FileField(area, Keys.PUBLISHER_FILE, Messages.PublisherPage_file, EXTENSIONS, this::chosen);
		new Label(area, SWT.NONE).setText(Messages.PublisherPage_name);
		name = WidgetKey.set(new Label(area, SWT.WRAP), Keys.PUBLISHER_NAME);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(name);
		Label print = new Label(area, SWT.NONE);
		print.setText(Messages.PublisherPage_fingerprint);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(print);
		fingerprint = WidgetKey.set(new Text(area, SWT.WRAP | SWT.READ_ONLY | SWT.MULTI), Keys.PUBLISHER_FINGERPRINT);
		fingerprint.setFont(JFaceResources.getTextFont());
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(WRAP, 54).applyTo(fingerprint);
		compared = WidgetKey.set(new Button(area, SWT.CHECK), Keys.PUBLISHER_COMPARED);
		compared.setText(Messages.PublisherPage_compared);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(compared);
		compared.addListener(SWT.Selection, event -> complete());
		setControl(area);
		chosen("");
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			file.setFocus();
		}
	}

	private void chosen(String text) {
		wizard.model().choosePublisher(null);
		setErrorMessage(null);
		setMessage(null);
		if (!text.isBlank()) {
			try {
				take(Publisher.read(Path.of(text.strip())));
			} catch (ProblemException e) {
				setErrorMessage(e.problem().message());
			} catch (InvalidPathException e) {
				setErrorMessage(NLS.bind(Messages.FilePage_noFile, text));
			}
		}
		Publisher shown = wizard.model().publisher().orElse(null);
		name.setText(shown == null ? "" : shown.trial() ? NLS.bind(Messages.PublisherPage_trial, shown.name()) : shown.name());
		fingerprint.setText(shown == null ? "" : shown.fingerprint().value());
		compared.setSelection(false);
		compared.setEnabled(shown != null);
		complete();
	}

	private void take(Publisher publisher) {
		wizard.model().choosePublisher(publisher);
		if (!wizard.model().isPublisherOfFile(publisher)) {
			setMessage(NLS.bind(Messages.PublisherPage_other, publisher.name()), IMessageProvider.WARNING);
		}
	}

	private void complete() {
		setPageComplete(wizard.model().publisher().isPresent() && compared.getSelection());
	}

	@Override
	protected void beforeNext(Runnable proceed) {
		wizard.ask(Messages.PublisherPage_trusting, wizard.model().trust(), proceed);
	}

	@Override
	public IWizardPage getNextPage() {
		return wizard.reviewPage();
	}

	@Override
	public boolean canFlipToNextPage() {
		return isPageComplete();
	}

	/** A file of a publisher that is trusted already does not pass through here. */
	@Override
	public boolean isPageComplete() {
		return super.isPageComplete() || getContainer() != null && getContainer().getCurrentPage() != this;
	}
}
