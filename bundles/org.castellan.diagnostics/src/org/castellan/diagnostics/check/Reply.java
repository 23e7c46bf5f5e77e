// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.time.Duration;

/**
 * What a host said to one attempt to connect.
 *
 * @param kind   how it ended
 * @param reason in words where the kind alone does not say it; may be empty
 * @param after  since the attempt began
 */
public record Reply(Kind kind, String reason, Duration after) {

	/** How an attempt ended. */
	public enum Kind {
		OPEN, REFUSED,
		/** No answer in time. */
		FILTERED,
		/** A router, a firewall or this machine says that no way leads there. */
		UNREACHABLE,
		/** This machine could not even try. */
		NOT_TRIED
	}

	static final String CANCELLED = "cancelled";

	static Reply of(Kind kind, long nanos) {
		return new Reply(kind, "", Duration.ofNanos(nanos));
	}

	static Reply notTried(String reason) {
		return new Reply(Kind.NOT_TRIED, reason, Duration.ZERO);
	}
}
