// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.handlers;

import java.nio.file.Path;
import java.util.Optional;

import org.castellan.authorization.ui.internal.Sites;
import org.castellan.authorization.ui.internal.ThisWorkstation;
import org.castellan.authorization.ui.internal.wizard.AuthorizationWizard;
import org.castellan.client.authorization.AuthorizationTarget;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** What a command acts on: the machine that is selected, or this workstation. */
final class Target {

	private Target() {
	}

	static AuthorizationTarget of(ExecutionEvent event) {
		return selected(HandlerUtil.getCurrentSelection(event)).orElseGet(ThisWorkstation::target);
	}

	private static Optional<AuthorizationTarget> selected(ISelection selection) {
		return selection instanceof IStructuredSelection rows && rows.size() == 1
				? Optional.ofNullable(Adapters.adapt(rows.getFirstElement(), AuthorizationTarget.class))
				: Optional.empty();
	}

	/** Opens the wizard of a kind of request. */
	static void open(ExecutionEvent event, String kind, Optional<Path> file) {
		new AuthorizationWizard(of(event), kind, file, new Sites()).open(shell(event));
	}

	/** A bare display, which has no window manager, makes no shell and no window the active one. */
	private static Shell shell(ExecutionEvent event) {
		IWorkbenchWindow active = HandlerUtil.getActiveWorkbenchWindow(event);
		return (active == null ? PlatformUI.getWorkbench().getWorkbenchWindows()[0] : active).getShell();
	}
}
