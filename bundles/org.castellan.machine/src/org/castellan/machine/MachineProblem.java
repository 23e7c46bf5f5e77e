// SPDX-License-Identifier: EPL-2.0
package org.castellan.machine;

import org.castellan.core.problem.ProblemCode;
import org.castellan.core.problem.Severity;

/** What can go wrong when a machine is asked for its host ids. */
public enum MachineProblem implements ProblemCode {
	/** One part could not be read; the others stand. */
	PART_UNREADABLE("CAS-0301", Severity.WARNING),
	/** Nothing at all names this machine. */
	NO_HOST_ID("CAS-0302", Severity.ERROR);

	private final String code;
	private final Severity severity;

	MachineProblem(String code, Severity severity) {
		this.code = code;
		this.severity = severity;
	}

	@Override
	public String code() {
		return code;
	}

	@Override
	public Severity severity() {
		return severity;
	}
}
