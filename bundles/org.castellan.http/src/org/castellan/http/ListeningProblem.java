// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import org.castellan.core.problem.ProblemCode;
import org.castellan.core.problem.Severity;

/** Why a port is not listened on; codes {@code CAS-0510} to {@code CAS-0513}. */
public enum ListeningProblem implements ProblemCode {
	PORT_IN_USE("CAS-0510"), NO_FREE_PORT("CAS-0511"), PORT_NOT_PERMITTED("CAS-0512"), ADDRESS_NOT_HERE("CAS-0513");

	private final String code;

	ListeningProblem(String code) {
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
