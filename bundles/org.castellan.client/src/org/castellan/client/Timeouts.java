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

	private static final int LONGEST_CONNECT = 10;

	/**
	 * 3 s as in the field, 10 s, one minute. Where machines or links stand still now and then, a JVM is told to connect more
	 * patiently, for at most 10 s: {@code -Dcastellan.client.connectSeconds=10}.
	 */
	public static final Timeouts DEFAULT = new Timeouts(
			Duration.ofSeconds(Math.clamp(Integer.getInteger("castellan.client.connectSeconds", 3), 1, LONGEST_CONNECT)),
			Duration.ofSeconds(LONGEST_CONNECT), Duration.ofMinutes(1));

	public Timeouts {
		if (connect.isNegative() || connect.isZero() || answer.compareTo(connect) < 0 || work.compareTo(answer) < 0) {
			throw new IllegalArgumentException("Connecting takes no longer than an answer, an answer no longer than work");
		}
	}
}
