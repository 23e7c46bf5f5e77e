// SPDX-License-Identifier: EPL-2.0
package org.castellan.swtbot;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swtbot.swt.finder.results.Result;
import org.eclipse.swtbot.swt.finder.widgets.AbstractSWTBotControl;

/** Any control, for which SWTBot has no class of its own. */
final class BotControl extends AbstractSWTBotControl<Control> {
	BotControl(Control control) {
		super(control);
	}

	@Override
	public AbstractSWTBotControl<Control> click() {
		waitForEnabled();
		Point size = syncExec((Result<Point>) widget::getSize);
		clickXY(size.x / 2, size.y / 2);
		return this;
	}

	/** What SWT makes of the Enter key in a field. */
	void enter() {
		waitForEnabled();
		setFocus();
		notify(SWT.DefaultSelection);
	}
}
