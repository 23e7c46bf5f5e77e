// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.answer;

import java.util.Optional;

import org.castellan.provisioning.ui.Keys;
import org.castellan.ui.ActPage;
import org.castellan.ui.FileField;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** Which request. Next reads it beside the records. */
final class RequestPage extends ActPage {

	private static final String[] EXTENSIONS = { "*.txt", "*.*" };

	private final AnswerWizard wizard;

	RequestPage(AnswerWizard wizard) {
		super("request");
		this.wizard = wizard;
		setTitle(Messages.File_title);
		setDescription(Messages.File_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).applyTo(area);
		FileField field = new FileField(area, Keys.ANSWER_FILE, Messages.File_file, EXTENSIONS, this::chosen);
		setControl(area);
		setPageComplete(false);
		field.setFocus();
	}

	private void chosen(String text) {
		Optional<String> problem = wizard.model().chooseRequest(text);
		setErrorMessage(text.isBlank() ? null : problem.orElse(null));
		setPageComplete(problem.isEmpty());
	}

	@Override
	protected void beforeNext(Runnable proceed) {
		wizard.review(proceed);
	}
}
