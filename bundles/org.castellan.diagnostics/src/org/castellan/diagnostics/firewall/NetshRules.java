// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code netsh advfirewall firewall add rule name="…" dir=in action=allow protocol=TCP localport=6443 …} */
final class NetshRules implements RuleWriter {

	@Override
	public String template() {
		return "netsh.cmd";
	}

	@Override
	public Map<String, String> rules(FirewallPlan plan) {
		List<String> rules = new ArrayList<>();
		plan.openings().forEach(opening -> rules.addAll(rules(plan, opening)));
		plan.programs().forEach(program -> rules.add("dir=in action=allow program=" + quoted(program.path())
				+ remote(plan.peers()) + described(plan.title() + ": " + program.name())));
		String name = "name=" + quoted(plan.ruleName());
		return Map.of("rules", rules.stream()
				.map(rule -> "netsh advfirewall firewall add rule " + name + " " + rule + " || goto :failed\n")
				.collect(Collectors.joining("", codePage(rules), "")));
	}

	@Override
	public List<String> limits(FirewallPlan plan) {
		return List.of();
	}

	private static List<String> rules(FirewallPlan plan, Opening opening) {
		String start = (opening.isInbound() ? "dir=in" : "dir=out") + " action=allow protocol=";
		if (!opening.isIcmp()) {
			return List.of(start + opening.protocol() + (opening.isInbound() ? " localport=" : " remoteport=") + opening.ports("-")
					+ remote(plan.peers()) + described(opening.label()));
		}
		List<String> rules = new ArrayList<>();
		if (plan.isForAnyone() || !plan.peers(false).isEmpty()) {
			rules.add(start + "icmpv4:8,any" + remote(plan.peers(false)) + described(opening.label()));
		}
		if (plan.isForAnyone() || !plan.peers(true).isEmpty()) {
			rules.add(start + "icmpv6:128,any" + remote(plan.peers(true)) + described(opening.label()));
		}
		return rules;
	}

	private static String remote(List<PeerNetwork> peers) {
		return peers.isEmpty() ? "" : " remoteip=" + peers.stream().map(PeerNetwork::toString).collect(Collectors.joining(","));
	}

	private static String described(String label) {
		return " profile=any enable=yes description=" + quoted(label);
	}

	/** A batch file is read in the console's code page. */
	private static String codePage(List<String> rules) {
		return rules.stream().allMatch(rule -> rule.chars().allMatch(c -> c < 0x80)) ? "" : "chcp 65001 >nul\n";
	}

	/** A batch file replaces variables even in quotes; a doubled percent sign stands for itself. */
	private static String quoted(String text) {
		return "\"" + text.replace("%", "%%") + "\"";
	}
}
