// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.machine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
		Map<Integer, Optional<String>> owners = owners(listening);
		List<TakenPort> taken = new ArrayList<>();
		for (PortRule rule : rules) {
			if (rule.listens() && !rule.isEphemeral() && rule.protocol() == Protocol.TCP) {
				rule.ports().numbers().filter(owners::containsKey)
						.forEach(port -> taken.add(new TakenPort(rule, port, owners.get(port), fate(rule, port, owners))));
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

	private static Map<Integer, Optional<String>> owners(List<ListeningPort> listening) {
		Map<Integer, Optional<String>> owners = new TreeMap<>();
		listening.forEach(port -> owners.merge(port.port(), port.owner(), (one, other) -> one.or(() -> other)));
		return owners;
	}

	private static Fate fate(PortRule rule, int port, Map<Integer, Optional<String>> owners) {
		return switch (rule.whenTaken()) {
			case FIXED_FAILS, UNKNOWN, EPHEMERAL -> new Fate.MustBeFreed();
			case INCREMENTS, SKIPS -> candidates(rule, port).filter(next -> !owners.containsKey(next)).mapToObj(Fate.Takes::new)
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
			List<Ports.Range> inside = rule.listens() && !rule.isEphemeral() && rule.protocol() == Protocol.TCP
					? rule.ports().shared(ephemeral)
					: List.of();
			if (!inside.isEmpty()) {
				problems.add(DiagnosticsProblem.EPHEMERAL_RANGE.problem("range", ephemeral.toString(), "product", rule.product(),
						"ports", inside.stream().map(Ports.Range::toString).collect(Collectors.joining(", "))));
			}
		}
	}
}
