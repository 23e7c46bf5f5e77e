// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.castellan.core.net.PortNumber;
import org.castellan.diagnostics.catalog.Direction;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.catalog.Ports;
import org.castellan.diagnostics.catalog.Protocol;
import org.castellan.diagnostics.catalog.Service;

/** Which ports of which hosts a check asks for. For example every port of ArcGIS Server that clients use, on gis01. */
public final class TargetPlan {

	/** What can be asked from another machine. */
	public static final Set<Direction> FROM_OUTSIDE = Set.copyOf(EnumSet.of(Direction.IN, Direction.BETWEEN_MACHINES));

	private TargetPlan() {
	}

	/**
	 * The ports of the rules that go in one of the directions, on each host; each port of a host once for each service that
	 * is expected there. Of rules that expect the same, the first that needs it is asked for, or else the first. Ephemeral ports
	 * are nobody's and are left out.
	 *
	 * @param needed whether something has to answer; otherwise a free port is no problem. What only some versions or set-ups
	 *               have never has to ({@link PortRule#isUsual}), nor have ports between machines where clients' ports are
	 *               asked, since a site of one machine does not use them. What has to answer for the machine's own programs alone
	 *               is {@link Target#inside}: the check knows which host is this computer
	 */
	public static List<Target> of(List<String> hosts, List<PortRule> rules, Set<Direction> directions, boolean needed) {
		boolean amongMachines = directions.contains(Direction.BETWEEN_MACHINES) && !directions.contains(Direction.IN);
		List<Target> targets = new ArrayList<>();
		for (String host : hosts) {
			Map<Question, Target> planned = new LinkedHashMap<>();
			for (PortRule rule : rules) {
				if (!rule.isEphemeral() && directions.stream().anyMatch(rule::goes)) {
					List<Direction> demanding = needed && rule.isUsual(amongMachines) ? directions.stream().filter(rule::goes)
							.filter(direction -> amongMachines || direction != Direction.BETWEEN_MACHINES).toList() : List.of();
					Target.of(host, rule).stream().map(target -> demanded(target, demanding))
							.forEach(target -> planned.merge(question(target), target, TargetPlan::stricter));
				}
			}
			targets.addAll(planned.values());
		}
		return targets;
	}

	/** @param by the directions for whose sake something has to answer */
	private static Target demanded(Target target, List<Direction> by) {
		return by.isEmpty() ? target.notNeeded() : by.equals(List.of(Direction.LOCAL)) ? target.fromInside() : target;
	}

	/** What tells targets of one host apart; those without a port by their rule. */
	private record Question(Protocol protocol, Optional<PortNumber> port, Service expected, String rule) {
	}

	private static Question question(Target target) {
		return new Question(target.protocol(), target.port(), target.expected(),
				target.port().isPresent() ? "" : target.rule().map(PortRule::id).orElse(""));
	}

	private static Target stricter(Target first, Target later) {
		return strictness(later) > strictness(first) ? later : first;
	}

	private static int strictness(Target target) {
		return !target.needed() ? 0 : target.inside() ? 1 : 2;
	}

	/**
	 * Ports somebody typed, on each host. Something has to answer on ports named one by one, not on those of a range.
	 */
	public static List<Target> of(List<String> hosts, Ports ports, Service expected) {
		boolean needed = ports.ranges().stream().allMatch(range -> range.first().equals(range.last()));
		List<Target> targets = new ArrayList<>();
		for (String host : hosts) {
			ports.numbers().forEach(port -> targets.add(new Target(host, Optional.of(new PortNumber(port)), Protocol.TCP, expected,
					Optional.empty(), needed, false)));
		}
		return targets;
	}
}
