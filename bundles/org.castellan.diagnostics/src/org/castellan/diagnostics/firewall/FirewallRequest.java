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
import org.castellan.diagnostics.catalog.Direction;
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
 * @param unusual    ids of those rules that are opened too though not every present installation has them, such as what is off
 *                   by default ({@link PortRule#isUsual})
 */
public record FirewallRequest(List<PortRule> rules, FirewallSide side, Set<Flow> flows, List<PeerNetwork> peers,
		List<WindowsProgram> programs, Optional<PortNumber> vendorPort, Set<String> unusual) {

	public FirewallRequest {
		rules = List.copyOf(rules);
		Objects.requireNonNull(side);
		flows = Collections.unmodifiableSet(EnumSet.copyOf(flows));
		peers = peers.stream().distinct().toList();
		programs = List.copyOf(programs);
		Objects.requireNonNull(vendorPort);
		unusual = Set.copyOf(unusual);
	}

	/** Whether its programs count: they accept connections, on the product's own machine. */
	boolean letsProgramsIn() {
		return side == FirewallSide.SERVER && flows.contains(Flow.INBOUND);
	}

	/** Whether the rule is one of a usual installation, or asked for. */
	boolean wants(PortRule rule) {
		return rule.isUsual(true) || unusual.contains(rule.id());
	}

	/** Whether a rule is left closed to anyone: who may come in between the machines of a site has to be said. */
	boolean lacksPeers(PortRule rule) {
		return side == FirewallSide.SERVER && peers.isEmpty() && rule.goes(Direction.BETWEEN_MACHINES) && !rule.goes(Direction.IN);
	}

	/** Both ways, for anyone, on the machine the products run on; what comes in between machines needs {@link #fromPeers}. */
	public static FirewallRequest of(List<PortRule> rules) {
		return new FirewallRequest(rules, FirewallSide.SERVER, EnumSet.allOf(Flow.class), List.of(), List.of(), Optional.empty(),
				Set.of());
	}

	public FirewallRequest on(FirewallSide other) {
		return new FirewallRequest(rules, other, flows, peers, programs, vendorPort, unusual);
	}

	public FirewallRequest flowing(Collection<Flow> other) {
		return new FirewallRequest(rules, side, EnumSet.copyOf(other), peers, programs, vendorPort, unusual);
	}

	public FirewallRequest fromPeers(List<PeerNetwork> other) {
		return new FirewallRequest(rules, side, flows, other, programs, vendorPort, unusual);
	}

	public FirewallRequest withPrograms(List<WindowsProgram> other) {
		return new FirewallRequest(rules, side, flows, peers, other, vendorPort, unusual);
	}

	public FirewallRequest withVendorPort(PortNumber port) {
		return new FirewallRequest(rules, side, flows, peers, programs, Optional.of(port), unusual);
	}

	/** @param ids of rules that are not usual */
	public FirewallRequest withUnusual(Collection<String> ids) {
		return new FirewallRequest(rules, side, flows, peers, programs, vendorPort, Set.copyOf(ids));
	}
}
