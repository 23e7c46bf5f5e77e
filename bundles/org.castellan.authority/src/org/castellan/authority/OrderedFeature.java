// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import java.util.Objects;

import org.castellan.core.license.SeatCount;

/**
 * Seats of one feature, for example {@code desktopAdvP=10} of version 10.1.
 *
 * @param name    as the application asks for it
 * @param version of the feature
 * @param seats   how many
 */
public record OrderedFeature(String name, String version, SeatCount seats) {

	public OrderedFeature {
		Objects.requireNonNull(name);
		Objects.requireNonNull(version);
		Objects.requireNonNull(seats);
	}

	/**
	 * Reads {@code NAME=COUNT}, where the count may be {@code uncounted}.
	 *
	 * @throws IllegalArgumentException if it is something else
	 */
	public static OrderedFeature parse(String text, String version) {
		int equals = text.indexOf('=');
		if (equals < 1) {
			throw new IllegalArgumentException("A feature is written NAME=COUNT, for example desktopAdvP=10: " + text);
		}
		return new OrderedFeature(text.substring(0, equals), version, SeatCount.parse(text.substring(equals + 1)));
	}
}
