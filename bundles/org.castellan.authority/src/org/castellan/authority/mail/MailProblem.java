// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.mail;

import org.castellan.core.problem.ProblemCode;
import org.castellan.core.problem.Severity;

/** Why a letter was not taken. The texts stand in {@code problems.properties}. */
public enum MailProblem implements ProblemCode {

	/** What was typed is no address. */
	BAD_ADDRESS("CAS-1070"),
	/** Nobody answers there. */
	NO_ANSWER("CAS-1071"),
	/** Somebody answers, not with SMTP. */
	NO_MAIL_SERVER("CAS-1072"),
	/** The server does not turn to TLS, so nothing was sent. */
	NO_STARTTLS("CAS-1073"),
	/** No authority of this machine vouches for its certificate, or it is of another host. */
	UNKNOWN_CERTIFICATE("CAS-1074"),
	/** A password would travel in the clear. */
	PASSWORD_IN_THE_CLEAR("CAS-1075"),
	/** The server takes no login, or none that we know. */
	NO_LOGIN("CAS-1076"),
	/** Wrong user or password. */
	LOGIN_REFUSED("CAS-1077"),
	/** The server does not take mail from this sender, or not to this recipient, or not this letter. */
	REFUSED("CAS-1078"),
	/** The connection broke before the server said that it took the letter. */
	BROKEN_OFF("CAS-1079");

	private final String code;

	MailProblem(String code) {
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
