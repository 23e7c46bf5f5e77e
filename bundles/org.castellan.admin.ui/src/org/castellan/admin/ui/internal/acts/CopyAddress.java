// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.acts;

import org.castellan.admin.ui.internal.servers.ConsoleServer;
import org.castellan.core.problem.ProblemException;
import org.castellan.ui.ClipboardText;
import org.castellan.ui.Notice;

/** Copies {@code port@host}, as clients want it. */
public final class CopyAddress {

	private CopyAddress() {
	}

	public static void run(ConsoleServer server, Notice notice) {
		try {
			server.known().ifPresent(known -> ClipboardText.put(notice.owner(), known.address().toString()));
		} catch (ProblemException e) {
			notice.failed(e.problem());
		}
	}
}
