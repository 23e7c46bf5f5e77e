// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.util.regex.Pattern;

/** The form of the ids by which a client asks again without asking twice, for example {@code 01HZX3-checkout}. */
public final class RequestIds {

	private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{8,64}");

	private RequestIds() {
	}

	/** @throws IllegalArgumentException if it is not of the form {@code [A-Za-z0-9_-]{8,64}} */
	public static String require(String requestId) {
		if (!FORM.matcher(requestId).matches()) {
			throw new IllegalArgumentException("A request id is 8 to 64 of letters, digits, hyphen and underscore");
		}
		return requestId;
	}
}
