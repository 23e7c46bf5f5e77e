// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui;

import org.eclipse.jface.wizard.WizardPage;

/** A page of an {@link ActWizard} that may have to ask someone before the next page can be shown. */
public abstract class ActPage extends WizardPage {

	protected ActPage(String name) {
		super(name);
	}

	/**
	 * Next was pressed.
	 *
	 * @param proceed turns to the next page; to be called on the UI thread, now or after work
	 */
	protected void beforeNext(Runnable proceed) {
		proceed.run();
	}
}
