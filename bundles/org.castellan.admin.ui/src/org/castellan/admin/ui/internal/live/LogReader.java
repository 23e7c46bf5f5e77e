// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import java.util.ArrayList;
import java.util.List;

import org.castellan.client.LicenseServerConnection;
import org.castellan.core.api.LogEntry;
import org.castellan.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Asks only for the log entries after the last one it read. A service whose numbers begin anew is another one, and so is
 * its log. Asked by one job at a time.
 */
final class LogReader implements Question<LogTail> {

	private static final int PAGE = 1_000;

	private final List<LogEntry> entries = new ArrayList<>();
	private @Nullable String serviceId;

	@Override
	public LogTail ask(LicenseServerConnection server) throws ProblemException, InterruptedException {
		if (!server.server().serviceId().equals(serviceId)) {
			entries.clear();
			serviceId = server.server().serviceId();
		}
		List<LogEntry> page;
		do {
			page = server.log(entries.isEmpty() ? 0 : entries.getLast().number(), PAGE).entries();
			entries.addAll(page);
		} while (page.size() == PAGE);
		int surplus = entries.size() - LogTail.KEPT;
		if (surplus > 0) {
			entries.subList(0, surplus).clear();
		}
		return new LogTail(entries);
	}
}
