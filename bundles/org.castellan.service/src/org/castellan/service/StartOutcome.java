// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import org.castellan.core.problem.Problem;

/** What became of the wish to start a service. */
public sealed interface StartOutcome {

	/** It is ready: it answered. */
	record Started(RunningService service) implements StartOutcome {
	}

	/** One runs in that home already. */
	record AlreadyRunning(RunningService service) implements StartOutcome {
	}

	/** It does not run, or is not ready yet. */
	record Failed(Problem problem) implements StartOutcome {
	}
}
