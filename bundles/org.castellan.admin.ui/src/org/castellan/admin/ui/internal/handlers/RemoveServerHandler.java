// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.handlers;

import org.castellan.admin.ui.internal.acts.RemoveServer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Takes the selected server out of the list, after asking. */
public final class RemoveServerHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		Selected.of(event).ifPresent(selected -> RemoveServer.ask(selected.server(), selected.entry(), selected.notice()));
		return null;
	}
}
