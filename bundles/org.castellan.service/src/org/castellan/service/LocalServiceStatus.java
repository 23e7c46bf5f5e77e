// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import java.time.Instant;
import org.castellan.core.api.ServiceStatus;
import org.castellan.core.problem.Problem;

/** How the service of a home on this machine is. */
public sealed interface LocalServiceStatus {

	/** It runs and answers. */
	record Running(RunningService service, ServiceStatus status) implements LocalServiceStatus {
	}

	/** Nothing runs: it was stopped, or never started. */
	record NotRunning() implements LocalServiceStatus {
	}

	/**
	 * Nothing runs: its process was killed or the machine went down, since it left its run file behind.
	 *
	 * @param last     what it said of itself
	 * @param lastSign when it last wrote something into its home
	 */
	record Killed(RunningService last, Instant lastSign) implements LocalServiceStatus {
	}

	/** Its process runs, but how it is cannot be told. */
	record Silent(RunningService service, Problem problem) implements LocalServiceStatus {
	}
}
