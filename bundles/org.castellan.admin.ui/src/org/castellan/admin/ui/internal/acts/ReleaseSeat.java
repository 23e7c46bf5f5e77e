// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.acts;

import java.time.Duration;
import java.time.Instant;

import org.castellan.admin.ui.internal.servers.ConsoleServer;
import org.castellan.core.api.LeaseInfo;
import org.castellan.ui.Notice;
import org.castellan.ui.TimeText;
import org.eclipse.osgi.util.NLS;

/** Takes a seat back from its holder, after saying what that risks. */
public final class ReleaseSeat {

	private ReleaseSeat() {
	}

	public static void ask(ConsoleServer server, LeaseInfo lease, Notice notice) {
		Object[] facts = { lease.user(), lease.host(), lease.feature(),
				TimeText.spanAtMost(Duration.between(Instant.now(), lease.expires())) };
		String question = NLS.bind(lease.borrowed() ? Messages.ReleaseSeat_borrowed : Messages.ReleaseSeat_question, facts);
		if (Confirmation.ask(notice.owner().getShell(), Messages.ReleaseSeat_title, question, Messages.ReleaseSeat_act)) {
			Act.ask(NLS.bind(Messages.ReleaseSeat_job, lease.user()), server, connection -> {
				connection.release(lease.id());
				return lease;
			}, notice, done -> NLS.bind(Messages.ReleaseSeat_done, facts));
		}
	}
}
