// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.authorization;

import org.castellan.authorization.AuthorizationNumber;
import org.castellan.core.problem.ProblemException;

/** An authorization number as it is shown where anybody may look over one's shoulder: {@code EFL…789}. */
public final class MaskedNumber {

	private MaskedNumber() {
	}

	/** Nothing if it is no number. */
	public static String of(String number) {
		try {
			return AuthorizationNumber.parse(number).masked();
		} catch (ProblemException e) {
			return "";
		}
	}
}
