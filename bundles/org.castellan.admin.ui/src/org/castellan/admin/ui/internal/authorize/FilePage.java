// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.authorize;

import java.nio.file.Path;
import java.util.Optional;

import org.castellan.admin.ui.Keys;
import org.castellan.ui.ActPage;
import org.castellan.ui.FileField;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;

/** Which licence file. Next lets the server look at it. */
final class FilePage extends ActPage {

	private static final String[] EXTENSIONS = { "*.lic;*.txt;*.dat", "*.*" };

	private final AuthorizeWizard wizard;
	private final Optional<Path> given;
	private FileField field;

	FilePage(AuthorizeWizard wizard, Optional<Path> given) {
		super("file");
		this.wizard = wizard;
		this.given = given;
		setTitle(Messages.FilePage_title);
		setDescription(Messages.FilePage_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).applyTo(area);
		field = new FileField(area, Keys.AUTHORIZE_FILE, Messages.FilePage_file, EXTENSIONS, this::chosen);
		setControl(area);
		setPageComplete(false);
		given.ifPresent(file -> field.setText(file.toString()));
	}

	private void chosen(String text) {
		Optional<String> problem = wizard.model().chooseFile(text);
		setErrorMessage(text.isBlank() ? null : problem.orElse(null));
		setPageComplete(problem.isEmpty());
	}

	@Override
	protected void beforeNext(Runnable proceed) {
		wizard.ask(Messages.FilePage_checking, wizard.model().check(), proceed);
	}

	@Override
	public @Nullable IWizardPage getNextPage() {
		return wizard.model().needsPublisher() ? wizard.publisherPage() : wizard.reviewPage();
	}

	@Override
	public boolean canFlipToNextPage() {
		return isPageComplete();
	}
}
