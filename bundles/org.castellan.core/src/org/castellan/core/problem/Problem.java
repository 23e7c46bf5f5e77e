// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An expected failure as a value: what happened, why, and what to do now, for example
 * "Line 4 was changed after it was signed (CAS-0203)". It crosses processes unchanged as JSON.
 *
 * @param code     stable, {@code CAS-nnnn}; listed in docs/problems.md
 * @param severity whether it stops what was asked
 * @param what     one sentence: what happened
 * @param why      one sentence: the most likely cause
 * @param remedy   one sentence: what to do now
 * @param details  the facts behind the sentences by name, for example {@code line=4}; never a secret
 */
public record Problem(String code, Severity severity, String what, String why, String remedy,
		Map<String, String> details) {

	public Problem {
		Objects.requireNonNull(code);
		Objects.requireNonNull(severity);
		Objects.requireNonNull(what);
		Objects.requireNonNull(why);
		Objects.requireNonNull(remedy);
		details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
	}

	@JsonIgnore
	public boolean isError() {
		return severity == Severity.ERROR;
	}

	/** The same where it did not stop what was asked after all. */
	public Problem asWarning() {
		return new Problem(code, Severity.WARNING, what, why, remedy, details);
	}

	/** The whole message for a person: what, why, what to do now, and the code. */
	public String message() {
		return what + " " + why + " " + remedy + " (" + code + ")";
	}
}
