// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reverse proxies that a server stands behind. Each writes down whom it was asked by, at the end of
 * {@code X-Forwarded-For}; what a client wrote there itself stands before that and says nothing. So the client is the last
 * address that is none of the proxies', and a connection that comes from none of them is the client's own.
 */
public record TrustedProxies(List<AddressRange> ranges) {

	/** A server that is asked directly. */
	public static final TrustedProxies NONE = new TrustedProxies(List.of());

	/** {@code 10.1.2.3}, {@code 10.1.2.3:4711}, {@code 2001:db8::1}, {@code [2001:db8::1]:4711}. */
	private static final Pattern HOP = Pattern.compile("\\[([^\\]]*)\\](?::\\d+)?|([^:]*)(?::\\d+)?|(.*)");

	public TrustedProxies {
		ranges = List.copyOf(ranges);
	}

	/**
	 * Whom a request came from.
	 *
	 * @param remote    the other end of its connection
	 * @param forwarded the header's values, in the order they came
	 */
	String client(String remote, List<String> forwarded) {
		if (ranges.isEmpty()) {
			return remote;
		}
		String client = remote;
		List<String> hops = List.of(String.join(",", forwarded).split(","));
		for (int hop = hops.size() - 1; isTrusted(client) && hop >= 0; hop--) {
			Optional<InetAddress> before = address(hops.get(hop).strip());
			if (before.isEmpty()) {
				return client;
			}
			client = before.get().getHostAddress();
		}
		return client;
	}

	private boolean isTrusted(String address) {
		int zone = address.indexOf('%');
		return AddressRange.address(zone < 0 ? address : address.substring(0, zone))
				.filter(each -> ranges.stream().anyMatch(range -> range.contains(each))).isPresent();
	}

	private static Optional<InetAddress> address(String hop) {
		Matcher parts = HOP.matcher(hop);
		if (!parts.matches()) {
			return Optional.empty();
		}
		for (int group = 1; group <= parts.groupCount(); group++) {
			if (parts.group(group) != null) {
				return AddressRange.address(parts.group(group));
			}
		}
		return Optional.empty();
	}
}
