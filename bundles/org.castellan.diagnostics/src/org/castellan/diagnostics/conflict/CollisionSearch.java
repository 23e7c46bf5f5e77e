// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.catalog.Ports;
import org.castellan.diagnostics.catalog.WhenTaken;

/** Overlays the rules of products planned for one machine. Rules of one product know of each other. */
public final class CollisionSearch {

	private CollisionSearch() {
	}

	/** Every overlap of two products, hard ones first, then by port. */
	public static List<Collision> among(List<PortRule> rules) {
		List<PortRule> here = rules.stream().filter(rule -> rule.listens() || isPattern(rule)).toList();
		List<Collision> found = new ArrayList<>();
		for (int i = 0; i < here.size(); i++) {
			for (PortRule second : here.subList(i + 1, here.size())) {
				PortRule first = here.get(i);
				List<Ports.Range> shared = meet(first, second) ? first.ports().shared(second.ports()) : List.of();
				if (!shared.isEmpty()) {
					found.add(new Collision(first, second, shared, kind(first, second)));
				}
			}
		}
		found.sort(Comparator.comparing(Collision::kind).thenComparing(collision -> collision.ports().getFirst().first()));
		return found;
	}

	private static boolean meet(PortRule first, PortRule second) {
		return !first.product().equals(second.product()) && first.protocol() == second.protocol();
	}

	private static Collision.Kind kind(PortRule first, PortRule second) {
		if (first.isEphemeral() || second.isEphemeral() || isPattern(first) || isPattern(second)) {
			return Collision.Kind.SOFT;
		}
		return givesWay(first) || givesWay(second) ? Collision.Kind.GIVES_WAY : Collision.Kind.HARD;
	}

	private static boolean givesWay(PortRule rule) {
		return rule.whenTaken() == WhenTaken.INCREMENTS || rule.whenTaken() == WhenTaken.SKIPS;
	}

	private static boolean isPattern(PortRule rule) {
		return rule.ports() instanceof Ports.Pattern;
	}
}
