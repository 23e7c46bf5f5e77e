// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.net.InetAddress;
import java.time.Duration;

/** What became of a host's name. */
sealed interface Resolution {

	Duration duration();

	/** It leads to an address. */
	record Found(InetAddress address, Duration duration) implements Resolution {
	}

	/** Nobody knows it. */
	record Unknown(Duration duration) implements Resolution {
	}

	/** Nobody said anything, or not in time. */
	record Unanswered(String reason, Duration duration) implements Resolution {
	}
}
