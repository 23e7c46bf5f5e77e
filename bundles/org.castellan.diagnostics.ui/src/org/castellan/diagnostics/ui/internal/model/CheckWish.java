// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.DiagnosticsProblem;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.catalog.Ports;
import org.castellan.diagnostics.check.CheckRequest;
import org.castellan.diagnostics.check.Target;
import org.castellan.diagnostics.check.TargetPlan;

/**
 * What a person asks for in the bar of the view, as they typed it.
 *
 * @param products ticked
 * @param hosts    names and addresses, with blanks, commas or semicolons between
 * @param options  which of their ports and how, mostly as usual
 */
public record CheckWish(Set<String> products, String hosts, CheckOptions options) {

	public CheckWish {
		products = Set.copyOf(products);
		Objects.requireNonNull(hosts);
		Objects.requireNonNull(options);
	}

	/** A check as usual. */
	public CheckWish(Set<String> products, String hosts) {
		this(products, hosts, CheckOptions.usual());
	}

	/** Each host once, in the order typed. */
	public List<String> hostList() {
		Set<String> all = new LinkedHashSet<>(List.of(hosts.strip().split("[\\s,;]+")));
		all.remove("");
		return List.copyOf(all);
	}

	/** The rules of the ticked products, in the order of the catalogue. */
	public List<PortRule> rules(PortCatalog catalog) {
		return catalog.rules().stream().filter(rule -> products.contains(rule.product())).toList();
	}

	/**
	 * What to ask; more than one host still has to be confirmed.
	 *
	 * @throws ProblemException if nothing is ticked or typed, or what is typed is no host, no port or no time
	 */
	public CheckRequest request(PortCatalog catalog) throws ProblemException {
		return CheckRequest.of(targets(catalog)).withTimeout(options.typedTimeout());
	}

	private List<Target> targets(PortCatalog catalog) throws ProblemException {
		List<String> named = hostList();
		if (named.isEmpty()) {
			throw new ProblemException(DiagnosticsProblem.NO_TARGET.problem());
		}
		try {
			return options.namesPorts() ? typed(named) : ofProducts(named, rules(catalog));
		} catch (IllegalArgumentException e) {
			throw new ProblemException(hostProblem(e), e);
		}
	}

	private List<Target> typed(List<String> named) throws ProblemException {
		Ports ports = options.typedPorts();
		// counted before they are made: two hundred hosts with all their ports are thirteen million
		long targets = named.size() * ports.numbers().count();
		if (targets > CheckRequest.MOST_TARGETS) {
			throw new ProblemException(DiagnosticsProblem.TOO_MANY_TARGETS.problem("targets", Long.toString(targets), "most",
					Integer.toString(CheckRequest.MOST_TARGETS)));
		}
		return TargetPlan.of(named, ports, options.expected());
	}

	private List<Target> ofProducts(List<String> named, List<PortRule> rules) throws ProblemException {
		if (rules.isEmpty()) {
			throw new ProblemException(DiagnosticsProblem.NO_TARGET.problem());
		}
		if (options.directions().isEmpty()) {
			throw new ProblemException(UiPortsProblem.NO_WAY.problem());
		}
		List<Target> targets = TargetPlan.of(named, rules, options.directions(), true);
		if (targets.isEmpty()) {
			throw new ProblemException(DiagnosticsProblem.NO_TARGET.problem());
		}
		return targets;
	}

	private static Problem hostProblem(IllegalArgumentException e) {
		return UiPortsProblem.NO_HOST.problem("reason", String.valueOf(e.getMessage()));
	}
}
