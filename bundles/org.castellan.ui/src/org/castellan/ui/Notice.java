// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui;

import org.castellan.core.problem.Problem;
import org.eclipse.swt.widgets.Control;

/** Where the outcome of an act is said: a strip on the page it was started from, or a dialog where there is no page. */
public interface Notice {

	/** The widget that waits for the outcome. */
	Control owner();

	/** What was done, and what to do next. */
	void done(String sentence);

	void failed(Problem problem);

	/** For acts that are started from a menu: success shows by itself, a problem needs a word. */
	static Notice inDialog(Control owner, String title) {
		return new Notice() {

			@Override
			public Control owner() {
				return owner;
			}

			@Override
			public void done(String sentence) {
				// the list and the editor show it
			}

			@Override
			public void failed(Problem problem) {
				ProblemDialog.show(owner.getShell(), title, problem);
			}
		};
	}
}
