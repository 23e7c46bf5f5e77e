// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.machine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.castellan.core.problem.Problem;
import org.castellan.diagnostics.DiagnosticsProblem;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.catalog.Ports;
import org.castellan.diagnostics.catalog.Protocol;
import org.castellan.diagnostics.machine.TakenPort.Fate;
import org.castellan.machine.ListeningPort;

/** Looks at this machine's own ports before products are installed or started on it. */
public final class SurveyMachineOperation {

	private final SystemPorts system;

	public SurveyMachineOperation(SystemPorts system) {
		this.system = system;
	}

	/** @param rules of the products that are to run here */
	public MachineSurvey survey(List<PortRule> rules) {
		List<Problem> problems = new ArrayList<>();
		List<ListeningPort> listening = listening(problems);
		Map<Integer, List<ListeningPort>> there = listening.stream()
				.collect(Collectors.groupingBy(ListeningPort::port, TreeMap::new, Collectors.toList()));
		List<TakenPort> taken = new ArrayList<>();
		for (PortRule rule : rules) {
			if (rule.listens() && !rule.isEphemeral() && rule.protocol() == Protocol.TCP) {
				rule.ports().numbers().filter(there::containsKey).forEach(port -> taken.add(taken(rule, port, there)));
			}
		}
		taken.stream().map(TakenPort::problem).forEach(problems::add);
		taken.stream().filter(port -> port.owner().isEmpty()).map(TakenPort::port).distinct()
				.map(port -> DiagnosticsProblem.OWNER_HIDDEN.problem("port", Integer.toString(port))).forEach(problems::add);
		Optional<Ports.Range> ephemeral = system.ephemeral();
		ephemeral.ifPresent(range -> compare(range, rules, problems));
		return new MachineSurvey(listening, taken, ephemeral, problems);
	}

	private List<ListeningPort> listening(List<Problem> problems) {
		try {
			return system.listening();
		} catch (IOException e) {
			problems.add(DiagnosticsProblem.LISTENERS_UNREADABLE.problem("reason", String.valueOf(e.getMessage())));
			return List.of();
		}
	}

	private static TakenPort taken(PortRule rule, int port, Map<Integer, List<ListeningPort>> there) {
		List<ListeningPort> listeners = there.getOrDefault(port, List.of());
		boolean runs = listeners.stream().anyMatch(listener -> RunningProduct.is(rule.product(), listener));
		return new TakenPort(rule, port, listeners.stream().flatMap(listener -> listener.owner().stream()).findFirst(),
				runs ? new Fate.Runs() : fate(rule, port, there.keySet()));
	}

	private static Fate fate(PortRule rule, int port, Set<Integer> taken) {
		return switch (rule.whenTaken()) {
			case FIXED_FAILS -> new Fate.MustBeFreed();
			case UNKNOWN, EPHEMERAL -> new Fate.NotSaid();
			case INCREMENTS, SKIPS -> candidates(rule, port).filter(next -> !taken.contains(next)).mapToObj(Fate.Takes::new)
					.map(Fate.class::cast).findFirst().orElseGet(Fate.NoneLeft::new);
		};
	}

	/** A range is gone through; from a single port it counts upwards. */
	private static IntStream candidates(PortRule rule, int port) {
		return rule.ports() instanceof Ports.Range range ? IntStream.rangeClosed(range.first().value(), range.last().value())
				: IntStream.rangeClosed(port + 1, 65_535);
	}

	private static void compare(Ports.Range ephemeral, List<PortRule> rules, List<Problem> problems) {
		for (PortRule rule : rules) {
			if (rule.isEphemeral() && rule.protocol() == Protocol.TCP && isOutside(ephemeral, rule.ports())) {
				problems.add(DiagnosticsProblem.EPHEMERAL_DIFFERS.problem("range", ephemeral.toString(), "product", rule.product(),
						"ports", rule.ports().toString()));
			}
			List<Ports.Range> inside = rule.listens() && !rule.isEphemeral() && rule.protocol() == Protocol.TCP
					? rule.ports().shared(ephemeral)
					: List.of();
			if (!inside.isEmpty()) {
				problems.add(DiagnosticsProblem.EPHEMERAL_RANGE.problem("range", ephemeral.toString(), "product", rule.product(),
						"ports", inside.stream().map(Ports.Range::toString).collect(Collectors.joining(", "))));
			}
		}
	}

	/** Whether the system gives ports away that the product's documentation does not name. */
	private static boolean isOutside(Ports.Range ephemeral, Ports documented) {
		return !documented.ranges().isEmpty() && !ephemeral.numbers().allMatch(documented::contains);
	}
}
