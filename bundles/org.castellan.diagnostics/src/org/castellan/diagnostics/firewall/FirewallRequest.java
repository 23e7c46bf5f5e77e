// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.castellan.core.net.PortNumber;
import org.castellan.diagnostics.catalog.PortRule;

/**
 * What a firewall should let through, for example all of ArcGIS Server on its own machine from {@code 10.1.0.0/16} only:
 * {@code FirewallRequest.of(catalog.of("ArcGIS Server")).fromPeers(List.of(PeerNetwork.parse("10.1.0.0/16")))}.
 *
 * @param rules      of the products
 * @param side       where the firewall stands
 * @param flows      inbound, outbound or both
 * @param peers      the other ends; none means anyone
 * @param programs   that may accept connections on any port; the firewall of Windows only
 * @param vendorPort which the vendor daemon is pinned to; without it its port cannot be opened
 */
public record FirewallRequest(List<PortRule> rules, FirewallSide side, Set<Flow> flows, List<PeerNetwork> peers,
		List<WindowsProgram> programs, Optional<PortNumber> vendorPort) {

	public FirewallRequest {
		rules = List.copyOf(rules);
		Objects.requireNonNull(side);
		flows = Collections.unmodifiableSet(EnumSet.copyOf(flows));
		peers = peers.stream().distinct().toList();
		programs = List.copyOf(programs);
		Objects.requireNonNull(vendorPort);
	}

	/** Whether its programs count: they accept connections, on the product's own machine. */
	boolean letsProgramsIn() {
		return side == FirewallSide.SERVER && flows.contains(Flow.INBOUND);
	}

	/** Both ways, for anyone, on the machine the products run on. */
	public static FirewallRequest of(List<PortRule> rules) {
		return new FirewallRequest(rules, FirewallSide.SERVER, EnumSet.allOf(Flow.class), List.of(), List.of(), Optional.empty());
	}

	public FirewallRequest on(FirewallSide other) {
		return new FirewallRequest(rules, other, flows, peers, programs, vendorPort);
	}

	public FirewallRequest flowing(Collection<Flow> other) {
		return new FirewallRequest(rules, side, EnumSet.copyOf(other), peers, programs, vendorPort);
	}

	public FirewallRequest fromPeers(List<PeerNetwork> other) {
		return new FirewallRequest(rules, side, flows, other, programs, vendorPort);
	}

	public FirewallRequest withPrograms(List<WindowsProgram> other) {
		return new FirewallRequest(rules, side, flows, peers, other, vendorPort);
	}

	public FirewallRequest withVendorPort(PortNumber port) {
		return new FirewallRequest(rules, side, flows, peers, programs, Optional.of(port));
	}
}
