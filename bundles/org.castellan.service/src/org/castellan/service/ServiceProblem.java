// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import org.castellan.core.problem.Severity;
import org.castellan.http.AnsweredProblem;

/**
 * What can be wrong with a service's home or its process; codes {@code CAS-05nn}. For example a home that
 * another process uses is {@link #HOME_IN_USE}, with that process's id.
 */
public enum ServiceProblem implements AnsweredProblem {
	HOME_NOT_DIRECTORY("CAS-0501"), HOME_NOT_WRITABLE("CAS-0502"), HOME_FULL("CAS-0503"), HOME_IN_USE("CAS-0504"),
	HOME_NEWER("CAS-0505"), HOME_FILE_BROKEN("CAS-0506"), HOME_FAILED("CAS-0507"),
	HOME_MISSING("CAS-0508"),

	JAVA_NOT_FOUND("CAS-0520"), ENDED_AT_START("CAS-0521"), START_TOO_SLOW("CAS-0522"), NOT_RUNNING("CAS-0523"),
	NO_ANSWER("CAS-0524"), STOP_FAILED("CAS-0525"), BAD_ARGUMENT("CAS-0526"),

	LICENSE_FILE_NOT_COUNTED("CAS-0530", Severity.WARNING), CERTIFICATE_NOT_COUNTED("CAS-0531", Severity.WARNING),
	DISK_NEARLY_FULL("CAS-0532", Severity.WARNING),
	HOST_IDS_UNREADABLE("CAS-0533", Severity.WARNING), NOTHING_AUTHORIZED("CAS-0534", Severity.INFO),
	ACTIVATED_LINE("CAS-0535"), NOT_COUNTED_YET("CAS-0536", Severity.WARNING),
	PORT_MOVED("CAS-0537", Severity.WARNING), NAMED_USERS_OVERWRITTEN("CAS-0538", Severity.INFO);

	private static final int FAILED = 500;
	private static final int INSUFFICIENT_STORAGE = 507;

	private final String code;
	private final Severity severity;

	ServiceProblem(String code) {
		this(code, Severity.ERROR);
	}

	ServiceProblem(String code, Severity severity) {
		this.code = code;
		this.severity = severity;
	}

	@Override
	public int status() {
		return this == HOME_FULL ? INSUFFICIENT_STORAGE : FAILED;
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
