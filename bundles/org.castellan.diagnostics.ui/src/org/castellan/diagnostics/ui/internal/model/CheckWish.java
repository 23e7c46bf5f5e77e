// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.DiagnosticsProblem;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.check.Target;
import org.castellan.diagnostics.check.TargetPlan;

/**
 * What a person asks for in the bar of the view, as they typed it.
 *
 * @param products ticked
 * @param hosts    names and addresses, with blanks, commas or semicolons between
 */
public record CheckWish(Set<String> products, String hosts) {

	public CheckWish {
		products = Set.copyOf(products);
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
	 * The ports to ask.
	 *
	 * @throws ProblemException if nothing is ticked or typed, or what is typed is no host
	 */
	public List<Target> targets(PortCatalog catalog) throws ProblemException {
		List<String> named = hostList();
		List<PortRule> rules = rules(catalog);
		if (named.isEmpty() || rules.isEmpty()) {
			throw new ProblemException(DiagnosticsProblem.NO_TARGET.problem());
		}
		try {
			return TargetPlan.of(named, rules, TargetPlan.FROM_OUTSIDE, true);
		} catch (IllegalArgumentException e) {
			throw new ProblemException(hostProblem(e), e);
		}
	}

	private static Problem hostProblem(IllegalArgumentException e) {
		return UiPortsProblem.NO_HOST.problem("reason", String.valueOf(e.getMessage()));
	}
}
