// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui;

import java.util.Optional;

import org.castellan.core.problem.Problem;
import org.eclipse.jface.wizard.WizardPage;

/** A page of an {@link ActWizard} that may have to ask someone before the next page can be shown. */
public abstract class ActPage extends WizardPage {

	protected ActPage(String name) {
		super(name);
	}

	/** Says what went wrong; what was typed stays. */
	protected void tell(Problem problem) {
		setErrorMessage(problem.message());
	}

	/** What Finish is called while this page is in front, if not what the wizard calls it. */
	protected Optional<String> act() {
		return Optional.empty();
	}

	/** What Next is called while this page is in front, if it is more than going on. */
	protected Optional<String> next() {
		return Optional.empty();
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
