// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.handlers;

import java.util.Optional;

import org.castellan.admin.ui.internal.editor.ServerEditorInput;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Opens the selected server. */
public final class OpenServerHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		Selected.of(event).ifPresent(selected -> ServerEditorInput.open(page, selected.entry(), Optional.empty()));
		return null;
	}
}
