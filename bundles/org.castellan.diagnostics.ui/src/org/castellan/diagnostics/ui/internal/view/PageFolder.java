// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Widget;

/** The pages of the view, with their tabs below; some do something when they come to the front. */
final class PageFolder {

	private final CTabFolder folder;
	private final Map<Widget, Runnable> whenShown = new HashMap<>();

	PageFolder(Composite parent) {
		folder = new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT);
		folder.addListener(SWT.Selection, event -> {
			Runnable act = whenShown.get(event.item);
			if (act != null) {
				act.run();
			}
		});
	}

	/** The parent of pages. */
	Composite control() {
		return folder;
	}

	void add(String title, Control page) {
		CTabItem tab = new CTabItem(folder, SWT.NONE);
		tab.setText(title);
		tab.setControl(page);
		if (folder.getItemCount() == 1) {
			folder.setSelection(0);
		}
	}

	/** @param shown runs when a person brings it to the front */
	void add(String title, Control page, Runnable shown) {
		add(title, page);
		whenShown.put(folder.getItem(folder.getItemCount() - 1), shown);
	}
}
