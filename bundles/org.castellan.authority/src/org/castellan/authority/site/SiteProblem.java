// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.site;

import org.castellan.core.problem.ProblemCode;
import org.castellan.core.problem.Severity;

/** What can be wrong with a site itself; codes {@code CAS-1090} to {@code CAS-1099}. */
public enum SiteProblem implements ProblemCode {
	/** Its directory cannot be made or written. */
	HOME_UNUSABLE("CAS-1090"),
	/** On the page, no file was chosen. */
	NO_FILE("CAS-1091"),
	/** Another site runs in its directory. */
	HOME_IN_USE("CAS-1092");

	private final String code;

	SiteProblem(String code) {
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
