// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.handlers;

import java.util.List;
import java.util.Optional;

import org.castellan.admin.ui.Keys;
import org.castellan.admin.ui.internal.add.AddServerWizard;
import org.castellan.admin.ui.internal.editor.ServerEditorInput;
import org.castellan.admin.ui.internal.servers.ServerList;
import org.castellan.core.problem.ProblemException;
import org.castellan.ui.ProblemDialog;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Adds a server through the wizard and opens it where its seats are. */
public final class AddServerHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		ServerList list = Selected.list(event);
		AddServerWizard wizard = new AddServerWizard(list, groups(list, window.getShell()));
		wizard.open(window.getShell());
		wizard.added().ifPresent(
				entry -> ServerEditorInput.open(window.getActivePage(), entry, Optional.of(Keys.PAGE_AVAILABILITY)));
		return null;
	}

	private static List<String> groups(ServerList list, Shell shell) throws ExecutionException {
		try {
			return list.groups();
		} catch (ProblemException e) {
			ProblemDialog.show(shell, "", e.problem());
			throw new ExecutionException(e.problem().message(), e);
		}
	}
}
