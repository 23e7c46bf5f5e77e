// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin with the same bits, for example {@code 10.0.0.0/8} or {@code 2001:db8::/32}; without a slash, one
 * address.
 *
 * @param first any address of them
 * @param bits  how many they have in common
 */
public record AddressRange(InetAddress first, int bits) {

	private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
	private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:.]{2,45}");
	private static final Pattern BITS = Pattern.compile("\\d{1,3}");

	/** @throws IllegalArgumentException if an address has not so many bits */
	public AddressRange {
		if (bits < 0 || bits > length(first)) {
			throw new IllegalArgumentException("An address has " + length(first) + " bits, not " + bits);
		}
	}

	/** @throws IllegalArgumentException if the text is no address, or has no such number of bits behind it */
	public static AddressRange parse(String text) {
		int slash = text.indexOf('/');
		String address = slash < 0 ? text : text.substring(0, slash);
		InetAddress first = address(address)
				.orElseThrow(() -> new IllegalArgumentException(text + " is no address, such as 10.0.0.0/8"));
		if (slash < 0) {
			return new AddressRange(first, length(first));
		}
		String bits = text.substring(slash + 1);
		if (!BITS.matcher(bits).matches()) {
			throw new IllegalArgumentException(text + " has no number of bits behind the slash");
		}
		return new AddressRange(first, Integer.parseInt(bits));
	}

	/** An address as it is written in figures; a name is none, so that nobody is asked for it. */
	static Optional<InetAddress> address(String text) {
		if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(InetAddress.getByName(text));
		} catch (UnknownHostException noAddress) {
			return Optional.empty();
		}
	}

	public boolean contains(InetAddress address) {
		byte[] mine = first.getAddress();
		byte[] other = address.getAddress();
		if (mine.length != other.length) {
			return false;
		}
		int whole = bits / Byte.SIZE;
		for (int i = 0; i < whole; i++) {
			if (mine[i] != other[i]) {
				return false;
			}
		}
		int rest = bits % Byte.SIZE;
		return rest == 0 || ((mine[whole] ^ other[whole]) & 0xFF) >> Byte.SIZE - rest == 0;
	}

	private static int length(InetAddress address) {
		return address.getAddress().length * Byte.SIZE;
	}

	@Override
	public String toString() {
		return first.getHostAddress() + "/" + bits;
	}
}
