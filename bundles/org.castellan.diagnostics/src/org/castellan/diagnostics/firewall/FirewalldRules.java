// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rich rules, for example {@code rule family="ipv4" source address="10.1.0.0/24" port port="6443" protocol="tcp" accept}. */
final class FirewalldRules implements RuleWriter {

	@Override
	public String template() {
		return "firewalld.sh";
	}

	@Override
	public Map<String, String> rules(FirewallPlan plan) {
		return Map.of("rules", policy(plan, Flow.INBOUND, "\"$id-i\" ANY HOST") + policy(plan, Flow.OUTBOUND, "\"$id-o\" HOST ANY"));
	}

	@Override
	public List<String> limits(FirewallPlan plan) {
		return plan.openings(Flow.OUTBOUND).isEmpty() ? List.of()
				: List.of("firewalld lets everything out unless a policy of yours forbids it; the outbound rules matter then only.");
	}

	private static String policy(FirewallPlan plan, Flow flow, String arguments) {
		List<Opening> openings = plan.openings(flow);
		return openings.isEmpty() ? "" : "\topening " + arguments + " <<-'RULES'\n" + openings.stream()
				.flatMap(opening -> rules(plan, opening)).map(rule -> "\t\t" + rule + "\n").collect(Collectors.joining())
				+ "\tRULES\n";
	}

	private static Stream<String> rules(FirewallPlan plan, Opening opening) {
		String match = opening.isIcmp() ? "icmp-type name=\"echo-request\""
				: "port port=\"" + opening.ports("-") + "\" protocol=\"" + opening.protocol().name().toLowerCase(Locale.ROOT) + "\"";
		if (plan.isForAnyone()) {
			return Stream.of("rule " + match + " accept");
		}
		String end = opening.isInbound() ? "source" : "destination";
		return plan.peers().stream().map(peer -> "rule family=\"" + (peer.isIpv6() ? "ipv6" : "ipv4") + "\" " + end + " address=\""
				+ peer + "\" " + match + " accept");
	}
}
