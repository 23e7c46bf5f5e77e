// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code New-NetFirewallRule @common -Direction Inbound -Protocol TCP -LocalPort 6443 …}, one per opening and program. */
final class PowerShellRules implements RuleWriter {

	@Override
	public String template() {
		return "powershell.ps1";
	}

	@Override
	public Map<String, String> rules(FirewallPlan plan) {
		List<String> rules = new ArrayList<>();
		plan.openings().forEach(opening -> rules.addAll(rules(plan, opening)));
		plan.programs().forEach(program -> rules.add("-Direction Inbound -Program " + quoted(program.path())
				+ addresses(plan.peers()) + description(plan.title() + ": " + program.name())));
		return Map.of("rules", rules.stream().map(rule -> "New-NetFirewallRule @common " + rule + " | Out-Null\n")
				.collect(Collectors.joining()));
	}

	@Override
	public List<String> limits(FirewallPlan plan) {
		return List.of();
	}

	private static List<String> rules(FirewallPlan plan, Opening opening) {
		String direction = "-Direction " + (opening.isInbound() ? "Inbound" : "Outbound");
		if (!opening.isIcmp()) {
			return List.of(direction + " -Protocol " + opening.protocol() + (opening.isInbound() ? " -LocalPort " : " -RemotePort ")
					+ quoted(opening.ports("-")) + addresses(plan.peers()) + description(opening.label()));
		}
		List<String> rules = new ArrayList<>();
		if (plan.isForAnyone() || !plan.peers(false).isEmpty()) {
			rules.add(direction + " -Protocol ICMPv4 -IcmpType 8" + addresses(plan.peers(false)) + description(opening.label()));
		}
		if (plan.isForAnyone() || !plan.peers(true).isEmpty()) {
			rules.add(direction + " -Protocol ICMPv6 -IcmpType 128" + addresses(plan.peers(true)) + description(opening.label()));
		}
		return rules;
	}

	private static String addresses(List<PeerNetwork> peers) {
		return peers.isEmpty() ? "" : " -RemoteAddress "
				+ peers.stream().map(peer -> quoted(peer.toString())).collect(Collectors.joining(", "));
	}

	private static String description(String label) {
		return " -Description " + quoted(label);
	}

	/** PowerShell ends such a text at any of five quotes, the curly ones among them; doubled, each stands for itself. */
	private static String quoted(String text) {
		return "'" + text.replaceAll("(['\u2018\u2019\u201a\u201b])", "$1$1") + "'";
	}
}
