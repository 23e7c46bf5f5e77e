// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.setup;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Browses for a folder that a field names. */
final class FolderChoice {

	private FolderChoice() {
	}

	static void ask(Shell parent, Text field) {
		DirectoryDialog dialog = new DirectoryDialog(parent, SWT.NONE);
		dialog.setFilterPath(field.getText());
		String chosen = dialog.open();
		if (chosen != null) {
			field.setText(chosen);
		}
	}
}
