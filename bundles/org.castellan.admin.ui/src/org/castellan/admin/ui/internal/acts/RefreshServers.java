// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.acts;

import org.castellan.admin.ui.Keys;
import org.castellan.admin.ui.internal.servers.ServerEntry;
import org.castellan.admin.ui.internal.servers.ServerList;
import org.castellan.core.problem.Problem;
import org.castellan.ui.Notice;
import org.castellan.ui.jobs.Background;
import org.castellan.ui.jobs.JobRequest;
import org.castellan.ui.jobs.Outcome;

/** Connects to every server of the list anew, at once. */
public final class RefreshServers {

	private RefreshServers() {
	}

	public static void run(ServerList list, Notice notice) {
		Background.<Boolean>run(JobRequest.user(Messages.RefreshServers_job, Keys.ACT_JOBS), progress -> {
			for (ServerEntry entry : list.entries()) {
				list.live(entry.ref()).reconnect();
			}
			list.changed();
			return true;
		}, notice.owner(), outcome -> {
			if (outcome instanceof Outcome.Failed<Boolean>(Problem problem)) {
				notice.failed(problem);
			}
		});
	}
}
