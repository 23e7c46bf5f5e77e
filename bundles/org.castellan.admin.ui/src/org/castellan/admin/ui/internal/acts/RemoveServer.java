// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.acts;

import org.castellan.admin.ui.internal.servers.ConsoleServer;
import org.castellan.admin.ui.internal.servers.ServerEntry;
import org.castellan.ui.Notice;
import org.eclipse.osgi.util.NLS;

/** Takes a server out of the list; what runs there runs on. */
public final class RemoveServer {

	private RemoveServer() {
	}

	public static void ask(ConsoleServer server, ServerEntry entry, Notice notice) {
		if (Confirmation.ask(notice.owner().getShell(), Messages.RemoveServer_title,
				NLS.bind(Messages.RemoveServer_question, entry.name()), Messages.RemoveServer_act)) {
			Act.<String>run(NLS.bind(Messages.RemoveServer_job, entry.name()), server, progress -> {
				server.list().remove(server.ref());
				return entry.name();
			}, notice, name -> name);
		}
	}
}
