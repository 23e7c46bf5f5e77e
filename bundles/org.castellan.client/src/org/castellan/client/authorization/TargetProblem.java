// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.authorization;

import org.castellan.core.problem.ProblemCode;
import org.castellan.core.problem.Severity;

/** What can go wrong between a person's file and the machine it is for: codes CAS-0750 to 0759. */
public enum TargetProblem implements ProblemCode {

	/** It is none of the files that authorize. */
	FILE_NOT_KNOWN("CAS-0750", Severity.ERROR),

	/** A licence file is for a licence server, and this is a workstation. */
	LICENSE_ON_WORKSTATION("CAS-0751", Severity.ERROR),

	/** A provisioning file for a workstation on a licence server, or the other way round. */
	PROVISIONING_FOR_OTHER("CAS-0752", Severity.WARNING),

	/** The folder of trusted publishers of this workstation cannot be used. */
	PUBLISHERS_UNUSABLE("CAS-0753", Severity.ERROR),

	/** What was typed is not {@code port@host}. */
	NOT_AN_ADDRESS("CAS-0754", Severity.ERROR),

	/** Of several publishers some are trusted now, and nothing was applied because of that. */
	TRUSTED_IN_PART("CAS-0755", Severity.ERROR);

	private final String code;
	private final Severity severity;

	TargetProblem(String code, Severity severity) {
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
