// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.log;

import org.castellan.core.api.LogEntry;

/**
 * Where the numbers of log entries go on after a restart. A service that was killed may have shown viewers entries that
 * never reached its file, so its numbers are not used again.
 */
final class LogNumbers {

	private LogNumbers() {
	}

	static long after(LogEntry last) {
		return last.number() + 1 + (last.kind().equals(LogKinds.STOPPED) ? 0 : ServiceLog.KEPT);
	}
}
