// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.castellan.core.net.PortNumber;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.catalog.Direction;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.catalog.Ports;
import org.castellan.diagnostics.firewall.FirewallFormat;
import org.castellan.diagnostics.firewall.FirewallRequest;
import org.castellan.diagnostics.firewall.FirewallScript;
import org.castellan.diagnostics.firewall.FirewallSide;
import org.castellan.diagnostics.firewall.Flow;
import org.castellan.diagnostics.firewall.PeerNetwork;
import org.castellan.diagnostics.firewall.WindowsProgram;

/**
 * What a person asks of a firewall script, as they typed it.
 *
 * @param rules      of the products
 * @param flows      ticked; none is a mistake that {@link #script} tells
 * @param peers      addresses and networks, with blanks, commas or semicolons between; none for anyone
 * @param vendorPort of the vendor daemon; blank if it is not pinned
 * @param programs   the directory of the four programs of ArcGIS Server; absent if they are not wanted
 * @param unusual    whether also what is off by default or of other versions is let through
 */
public record FirewallWish(List<PortRule> rules, FirewallFormat format, FirewallSide side, Set<Flow> flows, String peers,
		String vendorPort, Optional<String> programs, boolean unusual) {

	/** The product whose documentation names programs for the firewall of Windows. */
	private static final String WITH_PROGRAMS = "ArcGIS Server";

	public FirewallWish {
		rules = List.copyOf(rules);
		Objects.requireNonNull(format);
		Objects.requireNonNull(side);
		flows = Set.copyOf(flows);
		Objects.requireNonNull(peers);
		Objects.requireNonNull(vendorPort);
		Objects.requireNonNull(programs);
	}

	/** Whether one of the rules is a vendor daemon's, which has another port at every start unless it is pinned. */
	public static boolean hasVendorDaemon(List<PortRule> rules) {
		return rules.stream().anyMatch(rule -> rule.ports() instanceof Ports.Dynamic && rule.goes(Direction.IN));
	}

	/** Whether programs can be named for one of the products. */
	public static boolean hasPrograms(List<PortRule> rules) {
		return rules.stream().anyMatch(rule -> rule.product().equals(WITH_PROGRAMS));
	}

	/** Whether one of the rules is for some installations only. */
	public static boolean hasUnusual(List<PortRule> rules) {
		return rules.stream().anyMatch(rule -> !rule.isUsual(true));
	}

	/** @throws ProblemException if something typed is not what its field takes, or nothing is left to open */
	public FirewallScript script() throws ProblemException {
		if (flows.isEmpty()) {
			throw new ProblemException(UiPortsProblem.NO_DIRECTION.problem());
		}
		FirewallRequest request = FirewallRequest.of(rules).on(side).flowing(EnumSet.copyOf(flows)).fromPeers(networks());
		if (!vendorPort.isBlank()) {
			request = request.withVendorPort(typed(UiPortsProblem.NO_VENDOR_PORT, vendorPort, () -> PortNumber.parse(vendorPort.strip())));
		}
		if (unusual) {
			request = request.withUnusual(rules.stream().map(PortRule::id).collect(Collectors.toSet()));
		}
		if (programs.isPresent()) {
			String directory = programs.get().strip();
			request = request.withPrograms(
					typed(UiPortsProblem.NO_DIRECTORY, directory, () -> WindowsProgram.ofArcGisServer(directory)));
		}
		return FirewallScript.write(request, format);
	}

	private List<PeerNetwork> networks() throws ProblemException {
		List<PeerNetwork> networks = new ArrayList<>();
		for (String text : Arrays.stream(peers.strip().split("[\\s,;]+")).filter(each -> !each.isEmpty()).toList()) {
			networks.add(typed(UiPortsProblem.NO_PEER, text, () -> PeerNetwork.parse(text)));
		}
		return networks;
	}

	private static <T> T typed(UiPortsProblem otherwise, String text, Supplier<T> parse) throws ProblemException {
		try {
			return parse.get();
		} catch (IllegalArgumentException e) {
			throw new ProblemException(otherwise.problem("text", text, "reason", String.valueOf(e.getMessage())), e);
		}
	}
}
