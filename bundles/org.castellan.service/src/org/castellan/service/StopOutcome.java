// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import org.castellan.core.problem.Problem;

/** What became of the wish to stop a service. */
public sealed interface StopOutcome {

	/**
	 * It runs no more. Seats that were held stay held: their leases are in the ledger, and their holders may renew them
	 * when it runs again in time.
	 *
	 * @param leases how many there were, -1 if it did not say
	 */
	record Stopped(RunningService service, int leases, Manner manner) implements StopOutcome {
	}

	/** There was none. */
	record WasNotRunning() implements StopOutcome {
	}

	record Failed(Problem problem) implements StopOutcome {
	}

	/** How it ended. */
	enum Manner {
		/** By itself, as it was asked. */
		ASKED,
		/** On the operating system's word (SIGTERM), since it did not answer. */
		TERMINATED,
		/** It was killed, since it did not end otherwise. Nothing acknowledged is lost. */
		KILLED
	}
}
