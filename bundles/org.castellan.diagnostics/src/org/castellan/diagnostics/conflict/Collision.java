// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.conflict;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.castellan.core.problem.Problem;
import org.castellan.diagnostics.DiagnosticsProblem;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.catalog.Ports;

/**
 * Two rules that need a port on one machine, for example 9220 of the spatiotemporal Data Store and of an older GeoEvent
 * Server.
 *
 * @param ports what both have, at least one
 */
public record Collision(PortRule first, PortRule second, List<Ports.Range> ports, Kind kind) {

	/** How much it weighs. */
	public enum Kind {
		/** Both need it, and only one gets it. */
		HARD,
		/** One of them takes another port if it starts second; the other is not known to. */
		START_ORDER,
		/** Whichever starts second takes another port. */
		GIVES_WAY,
		/** Chance decides: a range the system gives ports from, or digits that are chosen at installation. */
		SOFT
	}

	private static final String ALL = "all";

	public Collision {
		Objects.requireNonNull(first);
		Objects.requireNonNull(second);
		ports = List.copyOf(ports);
		if (ports.isEmpty()) {
			throw new IllegalArgumentException("A collision is about a port");
		}
		Objects.requireNonNull(kind);
	}

	/** Whether it depends on the versions or the set-up of the products. */
	public boolean isConditional() {
		return !first.versions().equals(ALL) || !second.versions().equals(ALL);
	}

	/** The ports in words, for example {@code 9220, 9320}. */
	public String portText() {
		return ports.stream().map(Ports.Range::toString).collect(Collectors.joining(", "));
	}

	/** What it means and what to do now. */
	public Problem problem() {
		return switch (kind) {
			case HARD -> problem(DiagnosticsProblem.COLLISION);
			case START_ORDER -> problem(DiagnosticsProblem.START_ORDER);
			case GIVES_WAY -> problem(DiagnosticsProblem.GIVES_WAY);
			case SOFT -> problem(DiagnosticsProblem.SOFT_COLLISION);
		};
	}

	private Problem problem(DiagnosticsProblem code) {
		return code.problem("first", name(first), "second", name(second), "ports", portText(), "first_rule", first.id(),
				"second_rule", second.id(), "yields", name(yields()), "stays", name(yields() == first ? second : first), "why", isConditional() ? "This holds for " + condition() + "." : "Each listens there.");
	}

	/** The one that takes another port, if only one does. */
	private PortRule yields() {
		return first.givesWay() ? first : second;
	}

	/** The versions it depends on; a product that has the port in all of them is not named. */
	private String condition() {
		return Stream.of(first, second).filter(rule -> !rule.versions().equals(ALL))
				.map(rule -> rule.product() + " " + rule.versions()).collect(Collectors.joining(" together with "));
	}

	private static String name(PortRule rule) {
		return rule.product() + " (" + rule.component() + ")";
	}
}
