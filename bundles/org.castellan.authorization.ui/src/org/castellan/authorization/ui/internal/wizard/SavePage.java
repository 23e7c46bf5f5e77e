// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.util.List;
import java.util.Optional;

import org.castellan.authorization.ui.Keys;
import org.castellan.ui.FileField;
import org.castellan.ui.Heading;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Where the request is saved, and what to do with it then. */
final class SavePage extends StepPage {

	private FileField field;

	SavePage(AuthorizationWizard wizard) {
		super(wizard, Step.SAVE, Messages.SavePage_title, Messages.SavePage_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = area(parent, 3);
		field = FileField.toSave(area, Keys.REQUEST_FILE, Messages.SavePage_file, new String[] { "*.txt" }, this::typed);
		Label heading = Heading.add(area, Messages.SavePage_then, 3);
		heading.setLayoutData(GridDataFactory.fillDefaults().span(3, 1).indent(0, 12).create());
		for (String next : List.of(Messages.SavePage_upload, Messages.SavePage_mail, Messages.SavePage_return)) {
			sentence(area, next, 3, 0);
		}
		setPageComplete(false);
	}

	@Override
	void show() {
		if (model().save().text().isEmpty()) {
			model().save().suggest(wizard().folder().resolve(Acts.fileName(model().kind())));
		}
		field.setText(model().save().text());
		field.setFocus();
	}

	private void typed(String text) {
		Optional<String> problem = model().save().choose(text);
		setErrorMessage(problem.orElse(null));
		setMessage(problem.isEmpty() && model().save().replaces()
				? NLS.bind(Messages.SavePage_replaces, model().save().file().getFileName()) : null,
				IMessageProvider.WARNING);
		setPageComplete(problem.isEmpty());
	}

	@Override
	protected Optional<String> act() {
		return Optional.of(Messages.SavePage_act);
	}
}
