// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

import java.util.Optional;

import org.castellan.diagnostics.catalog.Ports;
import org.castellan.diagnostics.catalog.Protocol;

/**
 * One hole in the firewall, for example 27000 to 27009 over TCP inbound.
 *
 * @param label for a person, plain
 * @param ports at the end that is connected to; none for ICMP, which is opened for echo requests
 */
record Opening(Flow flow, Protocol protocol, Optional<Ports.Range> ports, String label) {

	/** {@code 6443}, or {@code 27000-27009} with that text between. */
	String ports(String between) {
		Ports.Range range = ports.orElseThrow();
		return range.first().equals(range.last()) ? range.first().toString() : range.first() + between + range.last();
	}

	boolean isInbound() {
		return flow == Flow.INBOUND;
	}

	boolean isIcmp() {
		return protocol == Protocol.ICMP;
	}

	boolean opensTheSameAs(Opening other) {
		return flow == other.flow && protocol == other.protocol && ports.equals(other.ports);
	}

	Opening labelled(String other) {
		return new Opening(flow, protocol, ports, other);
	}
}
