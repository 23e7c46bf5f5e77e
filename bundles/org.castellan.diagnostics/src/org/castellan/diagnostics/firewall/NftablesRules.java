// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Rules of nft, for example {@code ip saddr { 10.1.0.0/24 } tcp dport 6443 accept comment "ArcGIS Server HTTPS"}. */
final class NftablesRules implements RuleWriter {

	@Override
	public String template() {
		return "nftables.sh";
	}

	@Override
	public Map<String, String> rules(FirewallPlan plan) {
		return Map.of("rules", hook(plan, Flow.INBOUND, "input") + hook(plan, Flow.OUTBOUND, "output"));
	}

	@Override
	public List<String> limits(FirewallPlan plan) {
		return List.of();
	}

	private static String hook(FirewallPlan plan, Flow flow, String hook) {
		List<Opening> openings = plan.openings(flow);
		return openings.isEmpty() ? "" : "\topening " + hook + " <<-'RULES'\n" + openings.stream()
				.flatMap(opening -> rules(plan, opening).stream()).map(rule -> "\t\t" + rule + "\n").collect(Collectors.joining())
				+ "\tRULES\n";
	}

	private static List<String> rules(FirewallPlan plan, Opening opening) {
		String end = " accept comment \"" + opening.label() + "\"";
		List<String> rules = new ArrayList<>();
		if (plan.isForAnyone()) {
			if (opening.isIcmp()) {
				rules.add("icmp type echo-request" + end);
				rules.add("icmpv6 type echo-request" + end);
			} else {
				rules.add(match(opening, "icmp") + end);
			}
			return rules;
		}
		for (boolean ipv6 : new boolean[] { false, true }) {
			List<PeerNetwork> peers = plan.peers(ipv6);
			if (!peers.isEmpty()) {
				rules.add((ipv6 ? "ip6 " : "ip ") + (opening.isInbound() ? "saddr { " : "daddr { ")
						+ peers.stream().map(PeerNetwork::toString).collect(Collectors.joining(", ")) + " } "
						+ match(opening, ipv6 ? "icmpv6" : "icmp") + end);
			}
		}
		return rules;
	}

	private static String match(Opening opening, String icmp) {
		return opening.isIcmp() ? icmp + " type echo-request"
				: opening.protocol().name().toLowerCase(Locale.ROOT) + " dport " + opening.ports("-");
	}
}
