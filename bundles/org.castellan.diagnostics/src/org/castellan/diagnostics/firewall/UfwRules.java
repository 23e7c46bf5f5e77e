// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules as {@code ufw show added} prints them, for example {@code allow from 10.1.0.0/24 to any port 6443 proto tcp}, so
 * that the script can compare.
 */
final class UfwRules implements RuleWriter {

	@Override
	public String template() {
		return "ufw.sh";
	}

	@Override
	public Map<String, String> rules(FirewallPlan plan) {
		return Map.of("rules", plan.openings().stream().filter(opening -> !opening.isIcmp())
				.flatMap(opening -> rules(plan, opening).map(rule -> "\t\t" + rule + "|" + opening.flow().word() + " " + opening.label() + "\n"))
				.collect(Collectors.joining()));
	}

	@Override
	public List<String> limits(FirewallPlan plan) {
		return plan.openings().stream().noneMatch(Opening::isIcmp) ? List.of()
				: List.of("Ping (ICMP echo): ufw has no command for it; /etc/ufw/before.rules lets it pass as it comes.");
	}

	private static Stream<String> rules(FirewallPlan plan, Opening opening) {
		String allow = opening.isInbound() ? "allow " : "allow out ";
		String protocol = opening.protocol().name().toLowerCase(Locale.ROOT);
		if (plan.isForAnyone()) {
			return Stream.of(allow + opening.ports(":") + "/" + protocol);
		}
		return plan.peers().stream().map(peer -> allow + (opening.isInbound() ? "from " + peer + " to any" : "to " + peer)
				+ " port " + opening.ports(":") + " proto " + protocol);
	}
}
