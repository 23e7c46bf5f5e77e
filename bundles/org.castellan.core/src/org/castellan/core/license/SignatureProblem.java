// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import org.castellan.core.problem.ProblemCode;
import org.castellan.core.problem.Severity;

/** What can be wrong with the signature of a licence file's line: codes CAS-0201 to CAS-0209. */
public enum SignatureProblem implements ProblemCode {

	UNSIGNED("CAS-0201"), UNKNOWN_PUBLISHER("CAS-0202"), CHANGED_LINE("CAS-0203"), OUT_OF_DATE_PUBLISHER("CAS-0204");

	private final String code;

	SignatureProblem(String code) {
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
