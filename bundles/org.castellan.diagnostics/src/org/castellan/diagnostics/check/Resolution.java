// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/** What became of a host's name. */
sealed interface Resolution {

	Duration duration();

	/**
	 * It leads to an address, or several.
	 *
	 * @param addresses in the order a client prefers them: those of version 6 first (RFC 6724)
	 */
	record Found(List<InetAddress> addresses, Duration duration) implements Resolution {

		public Found {
			addresses = List.copyOf(addresses);
		}
	}

	/** Nobody knows it. */
	record Unknown(Duration duration) implements Resolution {
	}

	/** Nobody said anything, or not in time. */
	record Unanswered(String reason, Duration duration) implements Resolution {
	}
}
