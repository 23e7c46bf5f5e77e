// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.util.Objects;

import org.castellan.authorization.ui.Keys;
import org.castellan.ui.WidgetKey;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/** The fingerprint of an activation site for a person to compare, before anything is sent there. */
final class SitePage extends StepPage {

	private static final int LINES_HEIGHT = 54;

	private Label who;
	private Text fingerprint;
	private Button compared;
	private Asked.@Nullable UnknownSite site;

	SitePage(AuthorizationWizard wizard) {
		super(wizard, Step.SITE, Messages.SitePage_title, Messages.SitePage_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = area(parent, 1);
		who = sentence(area, "", 1, 0);
		fingerprint = shown(area, Keys.SITE_FINGERPRINT, 1, LINES_HEIGHT);
		compared = WidgetKey.set(new Button(area, SWT.CHECK), Keys.SITE_COMPARED);
		compared.setText(Messages.SitePage_compared);
		compared.addListener(SWT.Selection, event -> setPageComplete(compared.getSelection()));
		setPageComplete(false);
	}

	void setSite(Asked.UnknownSite unknown) {
		site = unknown;
	}

	@Override
	void show() {
		who.setText(NLS.bind(Messages.SitePage_who, model().method().site()));
		fingerprint.setText(Objects.requireNonNull(site).fingerprint());
		compared.setSelection(false);
		setPageComplete(false);
	}

	@Override
	protected void beforeNext(Runnable proceed) {
		model().method().setSite(Objects.requireNonNull(site).address());
		wizard().ask();
	}
}
