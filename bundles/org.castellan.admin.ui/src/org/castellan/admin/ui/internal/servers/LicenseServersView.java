// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.servers;

import org.castellan.admin.ui.Keys;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** Every licence server this user knows, in groups, with its state and how many of its seats are in use. */
public final class LicenseServersView extends ViewPart {

	private TreeViewer servers;

	@Override
	public void createPartControl(Composite parent) {
		servers = new TreeViewer(parent, SWT.SINGLE | SWT.FULL_SELECTION);
		WidgetKey.set(servers.getTree(), Keys.SERVERS);
	}

	@Override
	public void setFocus() {
		servers.getTree().setFocus();
	}
}
