// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.handlers;

import org.castellan.admin.ui.internal.acts.RefreshServers;
import org.castellan.admin.ui.internal.servers.ServerList;
import org.castellan.ui.Notice;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Connects to all servers anew. */
public final class RefreshServersHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		ServerList list = Selected.list(event);
		RefreshServers.run(list, Notice.inDialog(HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell(), ""));
		return null;
	}
}
