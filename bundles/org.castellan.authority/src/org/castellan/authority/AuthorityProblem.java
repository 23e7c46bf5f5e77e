// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import org.castellan.core.problem.ProblemCode;
import org.castellan.core.problem.Severity;

/** What can be wrong with an order: codes CAS-10xx. */
public enum AuthorityProblem implements ProblemCode {

	NO_FEATURES("CAS-1001", Severity.ERROR), BAD_FEATURE_ORDER("CAS-1002", Severity.ERROR),
	BAD_FEATURE_NAME("CAS-1003", Severity.ERROR), BAD_VERSION("CAS-1004", Severity.ERROR),
	BAD_SEATS("CAS-1005", Severity.ERROR), EXPIRY_IN_THE_PAST("CAS-1006", Severity.ERROR),
	STARTS_AFTER_EXPIRY("CAS-1007", Severity.ERROR), BAD_SERVER_HOST("CAS-1008", Severity.ERROR),
	BAD_VENDOR("CAS-1009", Severity.ERROR), BAD_NOTICE("CAS-1010", Severity.ERROR),
	NOT_WRITABLE("CAS-1011", Severity.ERROR), LOCKED_TO_NOTHING("CAS-1012", Severity.WARNING),
	NAMES_NEEDED("CAS-1013", Severity.ERROR);

	private final String code;
	private final Severity severity;

	AuthorityProblem(String code, Severity severity) {
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
