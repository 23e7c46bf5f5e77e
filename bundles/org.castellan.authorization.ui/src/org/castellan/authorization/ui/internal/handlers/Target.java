// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.handlers;

import java.nio.file.Path;
import java.util.Optional;

import org.castellan.authorization.ui.internal.Sites;
import org.castellan.authorization.ui.internal.ThisWorkstation;
import org.castellan.authorization.ui.internal.wizard.AuthorizationWizard;
import org.castellan.client.authorization.AuthorizationTarget;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
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
	static void open(ExecutionEvent event, String kind, Optional<Path> file) throws ExecutionException {
		new AuthorizationWizard(of(event), kind, file, new Sites()).open(HandlerUtil.getActiveShellChecked(event));
	}
}
