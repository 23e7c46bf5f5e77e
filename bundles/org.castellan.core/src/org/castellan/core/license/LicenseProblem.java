// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import org.castellan.core.problem.ProblemCode;
import org.castellan.core.problem.Severity;

/** What can be wrong with a licence file, apart from its signatures: codes CAS-01xx. */
public enum LicenseProblem implements ProblemCode {

	TOO_LARGE("CAS-0101", Severity.ERROR), CANNOT_READ("CAS-0102", Severity.ERROR), EMPTY("CAS-0103", Severity.ERROR),
	BINARY("CAS-0104", Severity.ERROR), NOT_A_LICENSE_FILE("CAS-0105", Severity.ERROR),
	TOO_MANY_LINES("CAS-0106", Severity.ERROR), LINE_TOO_LONG("CAS-0107", Severity.ERROR),
	MORE_PROBLEMS("CAS-0108", Severity.INFO),

	UNKNOWN_KEYWORD("CAS-0110", Severity.ERROR), MISSING_FIELD("CAS-0111", Severity.ERROR),
	UNEXPECTED_WORD("CAS-0112", Severity.ERROR), UNFINISHED_QUOTE("CAS-0113", Severity.ERROR),
	STRAY_QUOTE("CAS-0114", Severity.ERROR), UNFINISHED_LINE("CAS-0115", Severity.ERROR),
	REPEATED_ATTRIBUTE("CAS-0116", Severity.ERROR), BAD_DATE("CAS-0117", Severity.ERROR),
	BAD_COUNT("CAS-0118", Severity.ERROR), BAD_VERSION("CAS-0119", Severity.ERROR),
	BAD_HOST_ID("CAS-0120", Severity.ERROR), BAD_PORT("CAS-0121", Severity.ERROR),
	BAD_COMPONENTS("CAS-0122", Severity.ERROR),

	EXPIRED("CAS-0130", Severity.ERROR), EXPIRES_SOON("CAS-0131", Severity.WARNING),
	NOT_STARTED("CAS-0132", Severity.WARNING), WRONG_HOST("CAS-0133", Severity.ERROR),
	COUNTED_WITHOUT_SERVER("CAS-0134", Severity.ERROR), NO_VENDOR_LINE("CAS-0135", Severity.ERROR),
	DUPLICATE_LINE("CAS-0136", Severity.ERROR), FEATURE_IGNORED("CAS-0137", Severity.WARNING),
	SERVER_COUNT("CAS-0138", Severity.ERROR), REPEATED_SERVER("CAS-0139", Severity.WARNING),
	MULTICAST_HOST_ID("CAS-0140", Severity.WARNING), PACKAGE_NOT_ENABLED("CAS-0141", Severity.WARNING),
	UPGRADE_OF_NOTHING("CAS-0142", Severity.WARNING), SUITE_NOT_SHARED("CAS-0143", Severity.WARNING);

	private final String code;
	private final Severity severity;

	LicenseProblem(String code, Severity severity) {
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
