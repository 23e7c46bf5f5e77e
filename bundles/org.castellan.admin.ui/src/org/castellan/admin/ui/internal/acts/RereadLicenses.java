// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.acts;

import org.castellan.admin.ui.internal.servers.ConsoleServer;
import org.castellan.client.LicenseServerConnection;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.ui.Notice;
import org.eclipse.osgi.util.NLS;

/** Lets a service read its licence files again; seats in use are not interrupted. */
public final class RereadLicenses {

	private RereadLicenses() {
	}

	public static void run(ConsoleServer server, Notice notice) {
		Act.ask(Messages.RereadLicenses_job, server, LicenseServerConnection::reread, notice, RereadLicenses::sentence);
	}

	private static String sentence(AuthorizationResult result) {
		return result.problems().isEmpty() ? NLS.bind(Messages.RereadLicenses_done, result.features().size())
				: NLS.bind(Messages.RereadLicenses_problems,
						new Object[] { result.features().size(), result.problems().size(),
								result.problems().getFirst().message() });
	}
}
