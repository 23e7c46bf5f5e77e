// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.time.InstantSource;
import org.castellan.core.problem.ProblemException;

/**
 * How many requests an address may send within a minute; more are answered with 429 until the minute is over. For what is
 * open to the whole network and costs more than it takes to ask.
 */
public final class RequestLimit {

	private final int perMinute;
	private final CountsByAddress counts;

	public RequestLimit(int perMinute, InstantSource time) {
		if (perMinute < 1) {
			throw new IllegalArgumentException("A limit lets something through: " + perMinute);
		}
		this.perMinute = perMinute;
		counts = new CountsByAddress(time);
	}

	/** @throws ProblemException if it is one too many */
	void count(String remote) throws ProblemException {
		if (counts.count(remote) > perMinute) {
			throw new ProblemException(HttpProblem.TOO_MANY_REQUESTS.problem("address", remote, "limit",
					Integer.toString(perMinute)));
		}
	}
}
