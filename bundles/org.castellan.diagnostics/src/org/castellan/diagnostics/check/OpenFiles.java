// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many more files this process may open; a socket is one. */
final class OpenFiles {

	/** For what else the process does meanwhile. */
	private static final int KEPT_FREE = 128;
	private static final int FEWEST = 8;

	private OpenFiles() {
	}

	/** As many of the sockets asked for as the system grants. Windows has no such limit. */
	static int atMost(int asked) {
		if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
			return within(asked, system.getMaxFileDescriptorCount(), system.getOpenFileDescriptorCount());
		}
		return asked;
	}

	static int within(int asked, long limit, long open) {
		return (int) Math.min(asked, Math.max(FEWEST, limit - open - KEPT_FREE));
	}
}
