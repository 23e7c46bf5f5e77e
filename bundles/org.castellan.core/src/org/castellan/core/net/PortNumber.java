// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.net;

/**
 * A TCP port, for example 27000.
 *
 * @param value 1 to 65535
 */
public record PortNumber(int value) implements Comparable<PortNumber> {

	public PortNumber {
		if (value < 1 || value > 65_535) {
			throw new IllegalArgumentException("A port is 1 to 65535: " + value);
		}
	}

	/** @throws IllegalArgumentException if the text is not a number from 1 to 65535 */
	public static PortNumber parse(String text) {
		try {
			return new PortNumber(Integer.parseInt(text.strip()));
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("A port is 1 to 65535: " + text, e);
		}
	}

	@Override
	public int compareTo(PortNumber other) {
		return Integer.compare(value, other.value);
	}

	@Override
	public String toString() {
		return Integer.toString(value);
	}
}
