// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.catalog.Ports;

/** Overlays the rules of products planned for one machine. Rules of one product know of each other. */
public final class CollisionSearch {

	private CollisionSearch() {
	}

	/** Every overlap of two products, hard ones first, then by port. */
	public static List<Collision> among(List<PortRule> rules) {
		List<PortRule> here = rules.stream().filter(rule -> rule.listens() || isPattern(rule)).toList();
		List<Collision> found = new ArrayList<>();
		for (Pair pair : overlapping(here)) {
			PortRule first = here.get(pair.first());
			PortRule second = here.get(pair.second());
			found.add(new Collision(first, second, first.ports().shared(second.ports()), kind(first, second)));
		}
		found.sort(Comparator.comparing(Collision::kind).thenComparing(collision -> collision.ports().getFirst().first()));
		return found;
	}

	/** Two rules by their place; the first stands before the second. */
	private record Pair(int first, int second) {
	}

	/** Some ports of a rule, by its place. */
	private record Stretch(int rule, Ports.Range ports) {
	}

	/** Goes through the ports upwards, so that a rule is compared with those alone that have not ended where it begins. */
	private static Set<Pair> overlapping(List<PortRule> rules) {
		List<Stretch> upwards = IntStream.range(0, rules.size()).boxed()
				.flatMap(rule -> rules.get(rule).ports().ranges().stream().map(ports -> new Stretch(rule, ports)))
				.sorted(Comparator.comparing(stretch -> stretch.ports().first())).toList();
		PriorityQueue<Stretch> open = new PriorityQueue<>(Comparator.comparing((Stretch stretch) -> stretch.ports().last()));
		Set<Pair> pairs = new TreeSet<>(Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second));
		for (Stretch stretch : upwards) {
			while (!open.isEmpty() && open.peek().ports().last().compareTo(stretch.ports().first()) < 0) {
				open.poll();
			}
			open.stream().filter(other -> meet(rules.get(stretch.rule()), rules.get(other.rule())))
					.forEach(other -> pairs.add(new Pair(Math.min(stretch.rule(), other.rule()), Math.max(stretch.rule(), other.rule()))));
			open.add(stretch);
		}
		return pairs;
	}

	private static boolean meet(PortRule first, PortRule second) {
		return !first.product().equals(second.product()) && first.protocol() == second.protocol();
	}

	private static Collision.Kind kind(PortRule first, PortRule second) {
		if (first.isEphemeral() || second.isEphemeral() || isPattern(first) || isPattern(second)) {
			return Collision.Kind.SOFT;
		}
		if (first.givesWay() && second.givesWay()) {
			return Collision.Kind.GIVES_WAY;
		}
		return first.givesWay() || second.givesWay() ? Collision.Kind.START_ORDER : Collision.Kind.HARD;
	}

	private static boolean isPattern(PortRule rule) {
		return rule.ports() instanceof Ports.Pattern;
	}
}
