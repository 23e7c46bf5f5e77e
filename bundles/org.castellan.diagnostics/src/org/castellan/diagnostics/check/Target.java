// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.castellan.core.net.PortNumber;
import org.castellan.core.net.ServerAddress;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.catalog.Protocol;
import org.castellan.diagnostics.catalog.Service;

/**
 * One port of one host and what should answer there, for example 6443 of gis01 and HTTPS.
 *
 * @param host     name or address; an IPv6 address without brackets
 * @param port     empty if the rule knows none (ICMP, dynamic or blank ports): then it cannot be checked
 * @param protocol only TCP can be checked
 * @param expected what should answer
 * @param rule     why it is asked; empty for a port somebody typed
 * @param needed   whether something has to answer; of a range that is looked through, nothing has to
 * @param inside   whether only the host's own programs come there, for example to 6006 of ArcGIS Server: then nothing has to
 *                 answer another machine
 */
public record Target(String host, Optional<PortNumber> port, Protocol protocol, Service expected, Optional<PortRule> rule,
		boolean needed, boolean inside) {

	public Target {
		// says what a host is written with
		host = new ServerAddress(Optional.empty(), unbracketed(host)).host();
		Objects.requireNonNull(port);
		Objects.requireNonNull(protocol);
		Objects.requireNonNull(expected);
		Objects.requireNonNull(rule);
	}

	/** Any TCP service on a port. */
	public static Target of(String host, int port) {
		return of(host, port, Service.TCP);
	}

	public static Target of(String host, int port, Service expected) {
		return new Target(host, Optional.of(new PortNumber(port)), Protocol.TCP, expected, Optional.empty(), true, false);
	}

	/** Every known port of a rule; one target without a port if none is known. */
	public static List<Target> of(String host, PortRule rule) {
		List<Target> targets = new ArrayList<>(rule.ports().numbers().mapToObj(port -> new Target(host,
				Optional.of(new PortNumber(port)), rule.protocol(), rule.expected(), Optional.of(rule), true, false)).toList());
		if (targets.isEmpty()) {
			targets.add(new Target(host, Optional.empty(), rule.protocol(), rule.expected(), Optional.of(rule), true, false));
		}
		return targets;
	}

	/** The same port, without the claim that something should listen. */
	public Target notNeeded() {
		return new Target(host, port, protocol, expected, rule, false, inside);
	}

	/** The same port, for the host's own programs alone. */
	public Target fromInside() {
		return new Target(host, port, protocol, expected, rule, needed, true);
	}

	private static String unbracketed(String host) {
		return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
	}

	/** {@code gis01:6443}, or {@code gis01} if no port is known. */
	@Override
	public String toString() {
		String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
		return port.map(known -> name + ":" + known).orElse(name);
	}
}
