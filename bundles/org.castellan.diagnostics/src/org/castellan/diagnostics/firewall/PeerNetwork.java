// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who may connect: an address or a network such as {@code 10.1.2.0/24} or {@code 2001:db8::/32}. Host names are none,
 * since a firewall compares addresses; whoever types one is told so.
 *
 * @param address the first of the network, as its bytes
 * @param prefix  how many leading bits count
 */
public record PeerNetwork(String address, int prefix) {

	private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
	private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
	private static final Pattern PREFIX = Pattern.compile("\\d{1,3}");
	private static final int BYTE = 8;

	/**
	 * Reads an address or a network; bits behind the prefix are dropped, so {@code 10.1.2.3/24} is {@code 10.1.2.0/24}.
	 *
	 * @throws IllegalArgumentException if it is neither
	 */
	public static PeerNetwork parse(String text) {
		String written = text.strip();
		int slash = written.indexOf('/');
		byte[] bits = bits(slash < 0 ? written : written.substring(0, slash));
		int longest = bits.length * BYTE;
		int prefix = slash < 0 ? longest : prefix(written.substring(slash + 1));
		if (prefix > longest) {
			throw new IllegalArgumentException("A prefix is 0 to " + longest + ": " + written);
		}
		for (int bit = prefix; bit < longest; bit++) {
			bits[bit / BYTE] &= (byte) ~(1 << (BYTE - 1 - bit % BYTE));
		}
		return new PeerNetwork(print(bits), prefix);
	}

	public boolean isIpv6() {
		return address.indexOf(':') >= 0;
	}

	/** {@code 10.1.2.3} for one address, {@code 10.1.2.0/24} for a network. */
	@Override
	public String toString() {
		return prefix == (isIpv6() ? 16 : 4) * BYTE ? address : address + "/" + prefix;
	}

	private static byte[] bits(String literal) {
		if (IPV4.matcher(literal).matches()) {
			String[] parts = literal.split("\\.");
			byte[] bits = new byte[parts.length];
			for (int i = 0; i < parts.length; i++) {
				int part = Integer.parseInt(parts[i]);
				// 010 is 8 to some programs and 10 to others.
				if (part > 255 || parts[i].length() > 1 && parts[i].startsWith("0")) {
					throw notOne(literal);
				}
				bits[i] = (byte) part;
			}
			return bits;
		}
		if (!IPV6.matcher(literal).matches()) {
			throw notOne(literal);
		}
		try {
			// In brackets a text is a literal or nothing: no name is looked up. The short form of an IPv4 address becomes one.
			InetAddress address = InetAddress.getByName("[" + literal + "]");
			if (address instanceof Inet4Address) {
				throw notOne(literal);
			}
			return address.getAddress();
		} catch (UnknownHostException e) {
			throw notOne(literal);
		}
	}

	private static int prefix(String text) {
		if (!PREFIX.matcher(text).matches()) {
			throw new IllegalArgumentException("A prefix is a number: " + text);
		}
		return Integer.parseInt(text);
	}

	private static IllegalArgumentException notOne(String text) {
		return new IllegalArgumentException("A firewall needs an address such as 10.1.2.3 or a network such as 10.1.2.0/24: " + text);
	}

	private static String print(byte[] bits) {
		if (bits.length == 4) {
			return IntStream.range(0, bits.length).mapToObj(i -> Integer.toString(bits[i] & 0xff)).collect(Collectors.joining("."));
		}
		int[] groups = IntStream.range(0, 8).map(i -> (bits[2 * i] & 0xff) << BYTE | bits[2 * i + 1] & 0xff).toArray();
		int start = 0;
		int length = 0;
		for (int i = 0; i < groups.length; i++) {
			int end = i;
			while (end < groups.length && groups[end] == 0) {
				end++;
			}
			if (end - i > length) {
				start = i;
				length = end - i;
			}
		}
		return length < 2 ? join(groups, 0, groups.length)
				: join(groups, 0, start) + "::" + join(groups, start + length, groups.length);
	}

	/** The form of RFC 5952: no leading zeros, the longest run of zeros as two colons. */
	private static String join(int[] groups, int from, int to) {
		return IntStream.range(from, to).mapToObj(i -> Integer.toHexString(groups[i])).collect(Collectors.joining(":"));
	}
}
