// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.machine;

import java.util.Objects;
import java.util.Optional;

import org.castellan.core.problem.Problem;
import org.castellan.diagnostics.DiagnosticsProblem;
import org.castellan.diagnostics.catalog.PortRule;

/**
 * A port of a product that somebody listens on already, which may be the product itself.
 *
 * @param owner empty where the system does not tell it to this account
 * @param fate  what the product does
 */
public record TakenPort(PortRule rule, int port, Optional<String> owner, Fate fate) {

	/** What a product does about a port that is taken. */
	public sealed interface Fate {

		/** It fails: the port has to be freed. */
		record MustBeFreed() implements Fate {
		}

		/** It takes another. */
		record Takes(int next) implements Fate {
		}

		/** The sources do not say. */
		record NotSaid() implements Fate {
		}

		/** Nothing: it looks as if it were the product itself that listens. */
		record Runs() implements Fate {
		}

		/** It would take another, but all are taken. */
		record NoneLeft() implements Fate {
		}
	}

	public TakenPort {
		Objects.requireNonNull(rule);
		Objects.requireNonNull(owner);
		Objects.requireNonNull(fate);
	}

	/** What it means and what to do now. */
	public Problem problem() {
		String who = owner.orElse("a program of another account");
		return switch (fate) {
			case Fate.Takes(int next) -> DiagnosticsProblem.PORT_INCREMENTS.problem("port", Integer.toString(port), "owner", who,
					"product", rule.product(), "purpose", rule.purpose(), "next", Integer.toString(next));
			case Fate.MustBeFreed() -> taken(DiagnosticsProblem.PORT_TAKEN, who);
			case Fate.NotSaid() -> taken(DiagnosticsProblem.PORT_TAKEN_UNSAID, who);
			case Fate.Runs() -> taken(DiagnosticsProblem.PRODUCT_RUNS, who);
			case Fate.NoneLeft() -> taken(DiagnosticsProblem.NO_PORT_LEFT, who);
		};
	}

	private Problem taken(DiagnosticsProblem code, String who) {
		return code.problem("port", Integer.toString(port), "owner", who, "product", rule.product(),
				"purpose", rule.purpose(), "ports",
				rule.ports().toString());
	}
}
