// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.flexnet;

import org.castellan.core.problem.ProblemCode;
import org.castellan.core.problem.Severity;

/** What can be wrong with a vendor daemon's port or with FLEXLM_TIMEOUT. The texts stand in {@code problems.properties}. */
public enum FlexNetProblem implements ProblemCode {
	/** The file has no VENDOR line, or none of that name. */
	NO_VENDOR_LINE("CAS-1250", Severity.ERROR),
	/** The file has several, and none was named. */
	WHICH_VENDOR("CAS-1251", Severity.ERROR),
	/** A licence file cannot hold the number as a port. */
	NO_PORT("CAS-1252", Severity.ERROR),
	/** Another program listens there. */
	PORT_TAKEN("CAS-1253", Severity.ERROR),
	/** Another line of the file names it. */
	PORT_IN_FILE("CAS-1254", Severity.ERROR),
	/** The file cannot be written. */
	FILE_NOT_WRITTEN("CAS-1255", Severity.ERROR),
	/** The service goes on with the old port until it is restarted. */
	RESTART_NEEDED("CAS-1256", Severity.INFO),
	/** Another product or the licence manager may want the port. */
	PORT_DOUBTFUL("CAS-1257", Severity.WARNING),
	/** No connection at all came about. */
	NOTHING_MEASURED("CAS-1260", Severity.ERROR),
	/** A value of FLEXLM_TIMEOUT was meant in seconds or milliseconds. */
	WRONG_UNIT("CAS-1261", Severity.WARNING),
	/** A value of FLEXLM_TIMEOUT is outside of what is read. */
	TIMEOUT_OUT_OF_RANGE("CAS-1262", Severity.WARNING),
	/** A value of FLEXLM_TIMEOUT is shorter than what was measured. */
	TIMEOUT_TOO_SHORT("CAS-1263", Severity.WARNING);

	private final String code;
	private final Severity severity;

	FlexNetProblem(String code, Severity severity) {
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
