// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

import java.util.function.Consumer;

import org.castellan.ui.AccessibleName;
import org.castellan.ui.WidgetKey;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** The field above a table in which a person types what they look for; the table follows every key. */
public final class FindField {

	private final Text text;

	public FindField(Composite parent, String key, Consumer<String> told) {
		text = WidgetKey.set(new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.BORDER), key);
		text.setMessage(Messages.FindField_hint);
		AccessibleName.set(text, Messages.FindField_hint);
		text.addModifyListener(event -> told.accept(text.getText()));
	}

	public Text control() {
		return text;
	}
}
