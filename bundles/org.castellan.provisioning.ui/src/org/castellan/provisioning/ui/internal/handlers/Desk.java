// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.handlers;

import org.castellan.provisioning.ui.internal.desk.ProvisioningDesk;
import org.castellan.provisioning.ui.internal.desk.ProvisioningDeskComponent;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** What every handler begins with. */
final class Desk {

	private Desk() {
	}

	static ProvisioningDesk of(ExecutionEvent event) throws ExecutionException {
		return HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(ProvisioningDeskComponent.class).desk();
	}

	static Shell shell(ExecutionEvent event) throws ExecutionException {
		return HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell();
	}
}
