// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.acts;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks before an act that interrupts someone; the button names the act, and Cancel is what Enter and Escape do. */
final class Confirmation {

	private static final int CANCEL = 1;

	private Confirmation() {
	}

	static boolean ask(Shell parent, String title, String message, String act) {
		MessageDialog dialog = new MessageDialog(parent, title, null, message, MessageDialog.WARNING, CANCEL, act,
				IDialogConstants.CANCEL_LABEL);
		return dialog.open() == 0;
	}
}
