// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.util.Objects;

/**
 * Who holds seats, for example {@code jsmith} on {@code GIS-07}, display {@code :0}, process 4312.
 *
 * @param user    account name, at most 128 characters
 * @param host    host name, at most 255 characters
 * @param display where the application shows itself, {@code ""} if nowhere
 * @param process operating system process id, 0 if unknown
 */
public record Holder(String user, String host, String display, long process) {

	public Holder {
		requireLength(user, 128);
		requireLength(host, 255);
		requireLength(display, 128);
		if (user.isBlank() || host.isBlank()) {
			throw new IllegalArgumentException("A holder has a user and a host");
		}
	}

	private static void requireLength(String text, int limit) {
		Objects.requireNonNull(text);
		if (text.length() > limit || text.chars().anyMatch(Character::isISOControl)) {
			throw new IllegalArgumentException("At most " + limit + " characters, none of control: " + text.length());
		}
	}
}
