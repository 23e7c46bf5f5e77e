// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.paging;

import org.castellan.authority.order.Page;
import org.castellan.provisioning.ui.Keys;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The line under a table that shows its newest rows only: says how many there are, and shows more of them. */
public final class MoreRows {

	private static final int STEP = 200;
	private static final int MARGIN = 6;

	private final Composite line;
	private final Label text;
	private int wanted = STEP;

	/**
	 * @param key  names it for tests, followed by {@link Keys#MORE}
	 * @param read reads the rows anew, {@link #wanted} of them
	 */
	public MoreRows(Composite parent, String key, Runnable read) {
		line = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(MARGIN, 0).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(line);
		text = WidgetKey.set(new Label(line, SWT.WRAP), key + Keys.MORE);
		GridDataFactory.fillDefaults().grab(true, false).hint(STEP, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(text);
		Button more = WidgetKey.set(new Button(line, SWT.PUSH), key + Keys.SHOW_MORE);
		more.setText(NLS.bind(Messages.MoreRows_more, STEP));
		more.addListener(SWT.Selection, event -> {
			wanted += STEP;
			read.run();
		});
		line.setVisible(false);
	}

	/** How many rows the person wants to see. */
	public int wanted() {
		return wanted;
	}

	/** Something else is looked for: its newest rows are enough at first. */
	public void beginAnew() {
		wanted = STEP;
	}

	/** Tells of the rows on show; goes away where these are all. */
	public void show(Page<?> page) {
		boolean left = page.total() > page.rows().size();
		text.setText(left ? NLS.bind(Messages.MoreRows_text, page.rows().size(), page.total()) : "");
		line.setVisible(left);
		((GridData) line.getLayoutData()).exclude = !left;
		line.requestLayout();
	}
}
