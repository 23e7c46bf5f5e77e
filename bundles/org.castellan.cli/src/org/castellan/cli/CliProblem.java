// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import org.castellan.core.problem.ProblemCode;
import org.castellan.core.problem.Severity;

/** What can go wrong with a command itself. The texts stand in {@code problems.properties}. */
public enum CliProblem implements ProblemCode {
	/** A secret is needed, and there is neither a terminal nor the variable. */
	NO_PASSWORD("CAS-0801"),
	/** The two passwords typed differ. */
	PASSWORDS_DIFFER("CAS-0802"),
	/** A file the command was to write or read fails. */
	FILE_UNUSABLE("CAS-0803"),
	/** The command that was to run with the seat cannot be started. */
	COMMAND_NOT_STARTED("CAS-0804"),
	/** A variable of the environment is not what it should be. */
	BAD_VARIABLE("CAS-0805"),
	/** The person did not pin the server. */
	NOT_PINNED("CAS-0806"),
	/** The program was not started by its start script. */
	NO_LAUNCHER("CAS-0807"),
	/** The mail server's user has a password, and there is neither a terminal nor the variable. */
	NO_MAIL_PASSWORD("CAS-0808"),
	/** A file that was to be a provisioning file is something else. */
	NOT_PROVISIONING("CAS-0820"),
	/** A contact has no such field. */
	NO_SUCH_FIELD("CAS-0821"),
	/** A machine holds nothing that could be given back. */
	NOTHING_TO_RETURN("CAS-0822"),
	/** Seats would go back to somebody else than who gave them. */
	OTHER_ORIGIN("CAS-0823");

	private final String code;

	CliProblem(String code) {
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
