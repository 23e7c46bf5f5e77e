// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.net;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where a licence server answers, written {@code port@host} as in the field: {@code 27000@licsrv01}. {@code @host}
 * names no port and stands for all of 27000 to 27009 (reference/domain.md 1.8). IPv6 literals may stand in brackets.
 */
public record ServerAddress(Optional<PortNumber> port, String host) {

	/** The ports a client tries when none is named, and a service takes the first free one of. */
	public static final List<PortNumber> DEFAULT_PORTS = IntStream.rangeClosed(27_000, 27_009)
			.mapToObj(PortNumber::new).toList();

	public ServerAddress {
		Objects.requireNonNull(port);
		if (host.isBlank() || host.length() > 255 || !host.chars().allMatch(ServerAddress::isHostCharacter)) {
			throw new IllegalArgumentException("Not a host name or address: " + host);
		}
	}

	public static ServerAddress of(int port, String host) {
		return new ServerAddress(Optional.of(new PortNumber(port)), host);
	}

	/**
	 * Reads {@code port@host} or {@code @host}.
	 *
	 * @throws IllegalArgumentException if it is neither
	 */
	public static ServerAddress parse(String text) {
		String trimmed = text.strip();
		int at = trimmed.indexOf('@');
		if (at < 0) {
			throw new IllegalArgumentException("A server is written port@host, for example 27000@licsrv01: " + text);
		}
		String host = trimmed.substring(at + 1);
		if (host.startsWith("[") && host.endsWith("]")) {
			host = host.substring(1, host.length() - 1);
		}
		return new ServerAddress(at == 0 ? Optional.empty() : Optional.of(PortNumber.parse(trimmed.substring(0, at))),
				host);
	}

	/** The ports to try, in order. */
	public List<PortNumber> ports() {
		return port.map(List::of).orElse(DEFAULT_PORTS);
	}

	private static boolean isHostCharacter(int c) {
		return c < 128 && (Character.isLetterOrDigit(c) || ".-_:%".indexOf(c) >= 0);
	}

	/** As the field writes it: {@code 27000@licsrv01}; an IPv6 address stands in brackets. */
	@Override
	public String toString() {
		return port.map(PortNumber::toString).orElse("") + "@" + (host.indexOf(':') < 0 ? host : "[" + host + "]");
	}
}
