// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import org.castellan.diagnostics.check.ProbeResult;
import org.castellan.diagnostics.check.Verdict;

/** How a port, or several, stand at a glance; the later the worse. */
public enum Mark {
	/** Not open, and nobody needs it to be. */
	QUIET,
	/** Open as it should be. */
	OK,
	/** Being asked. */
	WAITING,
	/** Nothing is known of it: never shown as bad. */
	UNKNOWN,
	/** It works, but a person should know of something. */
	WARNING,
	/** What is needed does not answer. */
	BAD;

	public static Mark of(ProbeResult result) {
		if (result.verdict() instanceof Verdict.CouldNotCheck) {
			return UNKNOWN;
		}
		if (result.verdict().isOpen()) {
			return result.isProblem() ? WARNING : OK;
		}
		return result.isProblem() ? BAD : QUIET;
	}

	/** Whether "only problems" shows it: what could not be checked stays in sight. */
	public boolean isProblem() {
		return this == BAD || this == WARNING || this == UNKNOWN;
	}
}
