// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.catalog.Ports;
import org.castellan.diagnostics.catalog.Protocol;

/** Turns rules of the catalogue into openings, the same hole once, and says of what it leaves closed why. */
final class OpeningCollector {

	/** A wider range is what the system gives to outgoing connections, or an invitation. */
	private static final int WIDEST = 2_000;
	private static final int LONGEST_LABEL = 90;

	private final FirewallRequest request;
	private final List<Opening> openings = new ArrayList<>();
	private final List<String> inside = new ArrayList<>();
	private final Map<String, Set<String>> amongMachines = new LinkedHashMap<>();
	private final List<String> notes = new ArrayList<>();

	OpeningCollector(FirewallRequest request) {
		this.request = request;
	}

	void add(PortRule rule) {
		Set<Flow> flows = EnumSet.noneOf(Flow.class);
		request.flows().stream().filter(flow -> FirewallPlan.goes(rule, request.side(), flow)).forEach(flows::add);
		if (flows.isEmpty()) {
			if (staysInside(rule)) {
				inside.add(rule.ports().toString());
			}
			return;
		}
		if (!request.wants(rule)) {
			note(named(rule) + ": left out, since only some installations have it" + versions(rule)
					+ ". Ask for it with --with " + rule.id() + ", or for all such with --all.");
			return;
		}
		if (request.lacksPeers(rule)) {
			keepOut(rule, flows);
		}
		if (rule.protocol() == Protocol.ICMP) {
			flows.forEach(flow -> open(new Opening(flow, Protocol.ICMP, Optional.empty(), label(rule))));
			return;
		}
		Optional<String> obstacle = obstacle(rule);
		obstacle.ifPresent(reason -> note(rule.product() + ", " + rule.component() + ": " + reason));
		if (obstacle.isEmpty()) {
			flows.forEach(flow -> FirewallPlan.rangesOf(rule, request)
					.forEach(range -> open(new Opening(flow, rule.protocol(), Optional.of(range), label(rule)))));
		}
	}

	List<Opening> openings() {
		return List.copyOf(openings);
	}

	List<String> notes() {
		List<String> all = new ArrayList<>(notes);
		amongMachines.forEach((product, ports) -> all.add(product + ", between the machines of a site: " + String.join(", ", ports)
				+ ". Not open to anyone; name the other machines of the site with --peer."));
		if (!inside.isEmpty()) {
			all.add("Used inside the machine only, no rule needed as long as nothing filters the loopback interface: "
					+ inside.stream().distinct().collect(Collectors.joining(", ")) + ".");
		}
		if (!request.programs().isEmpty() && !request.letsProgramsIn()) {
			all.add(request.programs().size()
					+ " programs: they accept connections on the machine of the product, and this script lets none in.");
		}
		return List.copyOf(all);
	}

	/** Nobody knows yet which the other machines are, nor, for some rules, whether there are any. */
	private void keepOut(PortRule rule, Set<Flow> flows) {
		boolean needsOthers = !rule.isUsual(false) && !request.unusual().contains(rule.id());
		if (flows.remove(Flow.INBOUND) || needsOthers) {
			amongMachines.computeIfAbsent(rule.product(), product -> new TreeSet<>()).add(rule.ports().toString());
		}
		if (needsOthers) {
			flows.clear();
		}
	}

	private static String named(PortRule rule) {
		return rule.product() + ", " + rule.component() + " " + rule.ports();
	}

	private boolean staysInside(PortRule rule) {
		return request.side() == FirewallSide.SERVER && request.flows().contains(Flow.INBOUND) && rule.listens();
	}

	private Optional<String> obstacle(PortRule rule) {
		return switch (rule.ports()) {
			case Ports.Blank blank -> Optional.of("the source does not say the port"
					+ (blank.usual().isEmpty() ? "" : " (usual, but unverified: "
							+ blank.usual().stream().map(Ports.Range::toString).collect(Collectors.joining(", ")) + ")")
					+ ". Put it into a catalogue file of your own.");
			case Ports.Dynamic dynamic when request.vendorPort().isEmpty() ->
				Optional.of("another port at every start. Pin it (castellan ports pin), then name it (--vendor-port).");
			case Ports.Dynamic dynamic -> Optional.empty();
			case Ports.Single single -> Optional.empty();
			case Ports.Range range -> tooWide(range);
			case Ports.Several several -> tooWide(several);
			case Ports.Pattern pattern -> tooWide(pattern);
		};
	}

	private static Optional<String> tooWide(Ports ports) {
		return ports.numbers().count() <= WIDEST ? Optional.empty()
				: Optional.of(ports + " is too wide to be opened. Answers to outgoing connections come back without a rule.");
	}

	private void note(String sentence) {
		if (!notes.contains(sentence)) {
			notes.add(sentence);
		}
	}

	private void open(Opening opening) {
		for (int i = 0; i < openings.size(); i++) {
			Opening known = openings.get(i);
			if (known.opensTheSameAs(opening)) {
				openings.set(i, known.labelled(joined(known.label(), opening.label())));
				return;
			}
		}
		openings.add(opening);
	}

	private static String joined(String first, String second) {
		return first.contains(second) ? first : Label.of(first + ", " + second, LONGEST_LABEL);
	}

	private static String label(PortRule rule) {
		return Label.of(rule.product() + " " + rule.component() + versions(rule), LONGEST_LABEL);
	}

	private static String versions(PortRule rule) {
		return rule.versions().isBlank() || rule.versions().equals("all") ? "" : " (" + inWords(rule.versions()) + ")";
	}

	private static String inWords(String versions) {
		return versions.replace("<=", "up to ").replace(">=", "from ").replace("<", "before ").replace(">", "after ").replace(";", ",");
	}
}
