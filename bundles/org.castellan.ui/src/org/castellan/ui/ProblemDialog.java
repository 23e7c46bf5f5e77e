// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui;

import org.castellan.core.problem.Problem;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

/** Says that an act a person just asked for did not happen, and what to do. For places that no page message reaches. */
public final class ProblemDialog {

	private ProblemDialog() {
	}

	public static void show(Shell parent, String title, Problem problem) {
		MessageDialog dialog = new MessageDialog(parent, title, null,
				NLS.bind(Messages.ProblemDialog_text,
						new Object[] { problem.what(), problem.why(), problem.remedy(), problem.code() }),
				problem.isError() ? MessageDialog.ERROR : MessageDialog.WARNING, 0, Messages.ProblemDialog_close);
		dialog.open();
	}
}
