// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import org.castellan.core.problem.Severity;

/**
 * Why the service does not do what an HTTP request asks; codes {@code CAS-06nn}, each with its HTTP status. For example
 * a body that is not JSON is {@link #NOT_JSON}, 400.
 */
public enum HttpProblem implements AnsweredProblem {
	BAD_REQUEST("CAS-0601", 400), NOT_JSON("CAS-0602", 400), WRONG_FIELD("CAS-0603", 400), WRONG_QUERY("CAS-0604", 400),
	UNKNOWN_PATH("CAS-0605", 404), WRONG_METHOD("CAS-0606", 405), STOPPED_HALFWAY("CAS-0607", 408),
	BODY_TOO_LARGE("CAS-0608", 413), WRONG_TYPE("CAS-0609", 415), HEADERS_TOO_LARGE("CAS-0610", 431),

	CREDENTIAL_MISSING("CAS-0620", 401), CREDENTIAL_WRONG("CAS-0621", 403), TOO_MANY_ATTEMPTS("CAS-0622", 429),
	TOKEN_MISSING("CAS-0623", 401), TOKEN_WRONG("CAS-0624", 403),

	TOO_MANY_VIEWERS("CAS-0630", 503), NOT_READY("CAS-0631", 503), BUG("CAS-0632", 500), TOO_MANY_REQUESTS("CAS-0633", 429);

	private final String code;
	private final int status;

	HttpProblem(String code, int status) {
		this.code = code;
		this.status = status;
	}

	@Override
	public int status() {
		return status;
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
