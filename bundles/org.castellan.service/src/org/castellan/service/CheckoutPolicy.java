// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import java.util.Optional;
import org.castellan.core.api.CheckoutRequest;
import org.castellan.core.problem.Problem;

/**
 * Decides whether somebody may have a feature at all, before the ledger is asked whether there is a seat. This is where
 * a site's include, exclude and maximum rules stand; a service without rules allows everyone. Thread-safe and quick:
 * every checkout passes through it.
 */
@FunctionalInterface
public interface CheckoutPolicy {

	/** @return why not, for example {@link SeatProblem#NOT_ALLOWED} with the rule that decided; empty if they may */
	Optional<Problem> objection(CheckoutRequest request);

	/** No rules. */
	static CheckoutPolicy everyone() {
		return request -> Optional.empty();
	}
}
