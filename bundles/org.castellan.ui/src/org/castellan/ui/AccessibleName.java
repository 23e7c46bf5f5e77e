// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Control;

/**
 * What a screen reader calls a control that no label stands before, for example
 * {@code AccessibleName.set(table, "Machine IDs")}. A control is called by its own text, or by the label that was made
 * just before it in the same composite; a table, a field within a composite of its own, and a drawing have neither.
 */
public final class AccessibleName {

	/** Where a test finds it. */
	public static final String PROPERTY = "org.castellan.accessible.name";

	private AccessibleName() {
	}

	/**
	 * Names a control, or names it anew, and gives it back.
	 *
	 * @param name as a label has it: a mnemonic and a colon at its end are left out
	 */
	public static <C extends Control> C set(C control, String name) {
		if (control.getData(PROPERTY) == null) {
			control.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(event -> {
				if (event.childID == ACC.CHILDID_SELF) {
					event.result = String.valueOf(control.getData(PROPERTY));
				}
			}));
		}
		control.setData(PROPERTY, plain(name));
		return control;
	}

	static String plain(String label) {
		String text = label.replace("&&", "\0").replace("&", "").replace('\0', '&').strip();
		return text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
	}
}
