// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.handlers;

import java.util.Optional;

import org.castellan.admin.ui.internal.servers.ConsoleServer;
import org.castellan.admin.ui.internal.servers.ServerEntry;
import org.castellan.admin.ui.internal.servers.ServerList;
import org.castellan.admin.ui.internal.servers.ServerListComponent;
import org.castellan.ui.Notice;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;

/** What a command is about: the selected server of a window. */
record Selected(ServerEntry entry, ConsoleServer server, Notice notice) {

	static Optional<Selected> of(ExecutionEvent event) throws ExecutionException {
		if (!(HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection)
				|| !(selection.getFirstElement() instanceof ServerEntry entry)) {
			return Optional.empty();
		}
		Notice notice = Notice.inDialog(HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell(), entry.name());
		return Optional.of(new Selected(entry, new ConsoleServer(list(event), entry.ref()), notice));
	}

	static ServerList list(ExecutionEvent event) throws ExecutionException {
		return HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(ServerListComponent.class).list();
	}
}
