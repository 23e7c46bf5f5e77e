// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import org.castellan.core.problem.ProblemCode;
import org.castellan.core.problem.Severity;

/** What can go wrong with keys, certificates and secret files, for example {@link #WRONG_PASSWORD}. */
public enum CryptoProblem implements ProblemCode {
	PUBLISHER_EXISTS("CAS-0220"),
	PUBLISHER_MISSING("CAS-0221"),
	WRONG_PASSWORD("CAS-0222"),
	NOT_A_KEY_STORE("CAS-0223"),
	KEY_STORE_TRUNCATED("CAS-0224"),
	KEY_STORE_UNUSABLE("CAS-0225"),
	NOT_A_CERTIFICATE("CAS-0226"),
	CERTIFICATE_UNSUITABLE("CAS-0227"),
	UNREADABLE("CAS-0228"),
	NOT_WRITABLE("CAS-0229"),
	SECRET_EXPOSED("CAS-0230"),
	SECRET_DAMAGED("CAS-0231"),
	BAD_PUBLISHER_NAME("CAS-0232"),
	PASSWORD_SHORT("CAS-0233"),
	BAD_FINGERPRINT("CAS-0234"),
	BAD_LEASE_KEY("CAS-0235");

	private final String code;

	CryptoProblem(String code) {
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
