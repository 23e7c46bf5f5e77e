// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

import org.castellan.core.problem.ProblemCode;
import org.castellan.core.problem.Severity;

/** Why no firewall script can be written. The texts stand in {@code problems.properties}. */
public enum FirewallProblem implements ProblemCode {
	/** No rule has a port that goes that way. */
	NOTHING_TO_OPEN("CAS-1240");

	private final String code;

	FirewallProblem(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}
}
