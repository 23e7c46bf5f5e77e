// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Input of iptables-restore, for example {@code -A castellan-3f2a91-in -p tcp -s 10.1.0.0/24 --dport 6443 … -j ACCEPT}. */
final class IptablesRules implements RuleWriter {

	@Override
	public String template() {
		return "iptables.sh";
	}

	@Override
	public Map<String, String> rules(FirewallPlan plan) {
		StringBuilder rules = new StringBuilder();
		for (boolean ipv6 : new boolean[] { false, true }) {
			for (Flow flow : plan.request().flows()) {
				rules.append(chain(plan, ipv6, flow));
			}
		}
		return Map.of("rules", rules.toString());
	}

	@Override
	public List<String> limits(FirewallPlan plan) {
		return List.of();
	}

	/** One chain filled, or taken away if an earlier run had rules there and this one has none. */
	private static String chain(FirewallPlan plan, boolean ipv6, Flow flow) {
		String program = ipv6 ? "ip6tables" : "iptables";
		String hook = flow == Flow.INBOUND ? "INPUT in" : "OUTPUT out";
		List<Opening> openings = plan.openings(flow);
		if (openings.isEmpty() || !plan.isForAnyone() && plan.peers(ipv6).isEmpty()) {
			return "\tclosing " + program + " " + hook + "\n";
		}
		String chain = plan.id() + "-" + flow.word();
		return "\topening " + program + " " + hook + " <<-'RULES'\n\t\t*filter\n\t\t:" + chain + " - [0:0]\n"
				+ openings.stream().flatMap(opening -> rules(plan, ipv6, opening))
						.map(rule -> "\t\t-A " + chain + " " + rule + "\n").collect(Collectors.joining())
				+ "\t\tCOMMIT\n\tRULES\n";
	}

	private static Stream<String> rules(FirewallPlan plan, boolean ipv6, Opening opening) {
		String end = " -m comment --comment \"" + opening.label() + "\" -j ACCEPT";
		String protocol = opening.isIcmp() ? ipv6 ? "-p ipv6-icmp" : "-p icmp"
				: "-p " + opening.protocol().name().toLowerCase(Locale.ROOT);
		String match = opening.isIcmp() ? ipv6 ? " --icmpv6-type echo-request" : " --icmp-type echo-request"
				: " --dport " + opening.ports(":");
		if (plan.isForAnyone()) {
			return Stream.of(protocol + match + end);
		}
		String peer = opening.isInbound() ? " -s " : " -d ";
		return plan.peers(ipv6).stream().map(each -> protocol + peer + each + match + end);
	}
}
