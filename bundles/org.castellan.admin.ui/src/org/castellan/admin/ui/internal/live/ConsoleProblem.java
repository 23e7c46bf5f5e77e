// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import org.castellan.core.problem.ProblemCode;
import org.castellan.core.problem.Severity;

/** What can go wrong between the console and its servers. The texts stand in {@code problems.properties}. */
public enum ConsoleProblem implements ProblemCode {

	/** An act needs a server that answers. */
	NOT_CONNECTED("CAS-0910"),

	/** The service of this computer has never been started. */
	NEVER_STARTED("CAS-0911"),

	/** The names and groups of servers cannot be kept. */
	LIST_NOT_KEPT("CAS-0912"),

	/** The service of this computer has no process. */
	NOT_RUNNING("CAS-0913"),

	/** The process of the service of this computer ended without being stopped. */
	KILLED("CAS-0914");

	private final String code;

	ConsoleProblem(String code) {
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
