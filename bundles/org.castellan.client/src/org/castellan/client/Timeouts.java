// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.time.Duration;

/**
 * How long a client waits for a server.
 *
 * @param connect until the connection stands
 * @param answer  until a question is answered, connecting included
 * @param work    until a question is answered that makes the service read licence files
 */
public record Timeouts(Duration connect, Duration answer, Duration work) {

	/** 3 s as in the field, 10 s, one minute. */
	public static final Timeouts DEFAULT = new Timeouts(Duration.ofSeconds(3), Duration.ofSeconds(10),
			Duration.ofMinutes(1));

	public Timeouts {
		if (connect.isNegative() || connect.isZero() || answer.compareTo(connect) < 0 || work.compareTo(answer) < 0) {
			throw new IllegalArgumentException("Connecting takes no longer than an answer, an answer no longer than work");
		}
	}
}
