// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import org.castellan.core.problem.Severity;
import org.castellan.http.AnsweredProblem;

/**
 * Why seats are not granted, renewed or given back; codes {@code CAS-04nn}, each with the HTTP status it is answered
 * with. A client asks another server of its list, or later again with the same request id, where {@link #status()} is
 * 503; any other answer is final.
 */
public enum SeatProblem implements AnsweredProblem {
	NO_SUCH_FEATURE("CAS-0401", 404), ALL_IN_USE("CAS-0402", 409), NOT_HELD("CAS-0403", 410), STALE_FENCING("CAS-0404", 409),
	REVOKED("CAS-0405", 410), WITHDRAWN("CAS-0406", 410), LICENSE_EXPIRED("CAS-0407", 409),
	LICENSE_NOT_STARTED("CAS-0408", 409), BORROWED("CAS-0409", 409), NOT_BORROWED("CAS-0410", 409),
	NOT_RESTORED("CAS-0411", 409), REQUEST_ID_REUSED("CAS-0412", 409), NOT_ALLOWED("CAS-0413", 403),
	TOO_MANY_POOLS("CAS-0414", 422), NOT_SEALED("CAS-0415", 403),
	STILL_IN_USE("CAS-0416", 409), TAKEN_BACK_ALREADY("CAS-0417", 409),
	MORE_THAN_ALL("CAS-0418", 409),

	BUSY("CAS-0420", 503), OUTCOME_UNKNOWN("CAS-0421", 503), STARTING("CAS-0422", 503), NOT_LEADER("CAS-0423", 503),
	RESTORED_COPY("CAS-0424", 503), SETTLING("CAS-0425", 503), STORAGE_FAILED("CAS-0426", 503), CLOSED("CAS-0427", 503),

	LEDGER_IN_USE("CAS-0440", 503), LEDGER_UNUSABLE("CAS-0441", 503), LEDGER_UNREADABLE("CAS-0442", 503),
	LEDGER_NOT_READY("CAS-0443", 503), LEDGER_FINDING("CAS-0444", 503, Severity.WARNING);

	private final String code;
	private final int status;
	private final Severity severity;

	SeatProblem(String code, int status) {
		this(code, status, Severity.ERROR);
	}

	SeatProblem(String code, int status, Severity severity) {
		this.code = code;
		this.status = status;
		this.severity = severity;
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
		return severity;
	}
}
