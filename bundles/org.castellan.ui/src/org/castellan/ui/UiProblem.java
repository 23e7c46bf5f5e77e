// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui;

import org.castellan.core.problem.ProblemCode;
import org.castellan.core.problem.Severity;

/** What can go wrong in the window itself. The texts stand in {@code problems.properties}. */
public enum UiProblem implements ProblemCode {

	/** A mistake of the program, not of the person. */
	BUG("CAS-0901"),

	/** An export cannot be written. */
	EXPORT_NOT_WRITTEN("CAS-0902");

	private final String code;

	UiProblem(String code) {
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
