// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.util.Map;
import java.util.Optional;
import org.castellan.core.problem.ProblemException;

/**
 * What a request says beside its body.
 *
 * @param path   values of the path's placeholders by name
 * @param query  the first value of each query parameter
 * @param remote address it came from; behind a trusted proxy, as that says
 */
public record Call(Map<String, String> path, Map<String, String> query, String remote) {

	/** The value of a placeholder, for example {@code id} of {@code leases/{id}/renew}. */
	public String path(String name) {
		return Optional.ofNullable(path.get(name)).orElseThrow();
	}

	public Optional<String> query(String name) {
		return Optional.ofNullable(query.get(name));
	}

	/** A number from a query parameter. */
	public long number(String name, long absent, long least, long most) throws ProblemException {
		String text = query.get(name);
		if (text == null) {
			return absent;
		}
		try {
			long number = Long.parseLong(text);
			if (number >= least && number <= most) {
				return number;
			}
		} catch (NumberFormatException notANumber) {
			// told below
		}
		throw new ProblemException(HttpProblem.WRONG_QUERY.problem("name", name, "reason",
				"It is a number from " + least + " to " + most + "."));
	}
}
