// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.desk;

import org.castellan.core.problem.ProblemCode;
import org.castellan.core.problem.Severity;

/** What can go wrong with a vendor's window. The texts stand in {@code problems.properties}. */
public enum DeskProblem implements ProblemCode {

	/** No records or key were chosen yet. */
	NOT_CHOSEN("CAS-0940"),
	/** The choice cannot be read. */
	SETTINGS_NOT_READ("CAS-0941"),
	/** The choice cannot be kept. */
	SETTINGS_NOT_KEPT("CAS-0942"),
	/** A file that was to be made cannot be written. */
	FILE_NOT_WRITTEN("CAS-0943"),
	/** A request cannot be read from its file. */
	FILE_NOT_READ("CAS-0944"),
	/** An order is not among the records any more. */
	ORDER_GONE("CAS-0945"),
	/** Somebody else changed what a person is changing. */
	CHANGED_MEANWHILE("CAS-0946");

	private final String code;

	DeskProblem(String code) {
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
