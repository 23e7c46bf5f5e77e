// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.catalog.Direction;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.catalog.Ports;

/**
 * What a request comes to: the holes, each once, and what stays closed with the reason.
 *
 * @param id       {@code castellan-} and six digits made of the products and the side
 * @param title    the products, plain
 * @param request  whose directions are the only ones that are opened, replaced and undone
 * @param openings in the order of the rules
 * @param notes    what stays closed and why
 */
record FirewallPlan(String id, String title, FirewallRequest request, List<Opening> openings, List<String> notes) {

	private static final int DIGEST_BYTES = 3;
	private static final int LONGEST_TITLE = 80;

	FirewallPlan {
		openings = List.copyOf(openings);
		notes = List.copyOf(notes);
	}

	static FirewallPlan of(FirewallRequest request) throws ProblemException {
		OpeningCollector collector = new OpeningCollector(request);
		request.rules().forEach(collector::add);
		List<Opening> openings = collector.openings();
		FirewallPlan plan = new FirewallPlan(id(request), Label.of(products(request), LONGEST_TITLE), request, openings, collector.notes());
		if (openings.isEmpty() && plan.programs().isEmpty()) {
			throw new ProblemException(FirewallProblem.NOTHING_TO_OPEN.problem("products", products(request), "reason",
					collector.notes().isEmpty() ? "None of its rules goes that way." : String.join(" ", collector.notes())));
		}
		return plan;
	}

	List<Opening> openings(Flow flow) {
		return openings.stream().filter(opening -> opening.flow() == flow).toList();
	}

	/** The directions as words, in their order: {@code in out}, or one of them. */
	String flows() {
		return request.flows().stream().map(Flow::word).collect(Collectors.joining(" "));
	}

	/** Of each of its rules, where rules have names; the same for the same products in whatever order. */
	String ruleName() {
		return "Castellan (" + id + ")";
	}

	/** Whether anyone may be the other end. */
	boolean isForAnyone() {
		return peers().isEmpty();
	}

	List<PeerNetwork> peers() {
		return request.peers();
	}

	/** Those that accept connections where some come in. */
	List<WindowsProgram> programs() {
		return request.letsProgramsIn() ? request.programs() : List.of();
	}

	List<PeerNetwork> peers(boolean ipv6) {
		return peers().stream().filter(peer -> peer.isIpv6() == ipv6).toList();
	}

	private static String products(FirewallRequest request) {
		String products = request.rules().stream().map(PortRule::product).distinct().collect(Collectors.joining(", "));
		return products.isEmpty() ? request.programs().stream().map(WindowsProgram::name).collect(Collectors.joining(", "))
				: products;
	}

	private static String id(FirewallRequest request) {
		Set<String> parts = new TreeSet<>();
		request.rules().forEach(rule -> parts.add(rule.product()));
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
					.digest((request.side() + "\n" + String.join("\n", parts)).getBytes(StandardCharsets.UTF_8));
			return "castellan-" + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Which way the connections of a rule go on one side of them. */
	static boolean goes(PortRule rule, FirewallSide side, Flow flow) {
		return switch (side) {
			case CLIENT -> flow == Flow.OUTBOUND && rule.goes(Direction.IN);
			case SERVER -> rule.goes(Direction.BETWEEN_MACHINES)
					|| rule.goes(flow == Flow.INBOUND ? Direction.IN : Direction.OUT);
		};
	}

	/** Ports of one rule in the order of the source. */
	static List<Ports.Range> rangesOf(PortRule rule, FirewallRequest request) {
		List<Ports.Range> ranges = new ArrayList<>(rule.ports().ranges());
		if (rule.ports() instanceof Ports.Dynamic) {
			request.vendorPort().ifPresent(port -> ranges.add(new Ports.Range(port, port)));
		}
		return ranges;
	}
}
