// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.time.InstantSource;
import org.castellan.core.problem.ProblemException;

/**
 * How many requests an address may send within a minute, or how many of some kind; more are answered with 429 until the
 * minute is over. For what is open to the whole network and costs more than it takes to ask, or tells more than it should
 * if it is asked often.
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

	/**
	 * Counts one more.
	 *
	 * @throws ProblemException if it is one too many
	 */
	public void count(String remote) throws ProblemException {
		if (counts.count(remote) > perMinute) {
			throw tooMany(remote);
		}
	}

	/**
	 * Counts nothing: for what is known to count only once it is done.
	 *
	 * @throws ProblemException if one more would be too many
	 */
	public void requireRoom(String remote) throws ProblemException {
		if (counts.counted(remote) >= perMinute) {
			throw tooMany(remote);
		}
	}

	private ProblemException tooMany(String remote) {
		return new ProblemException(
				HttpProblem.TOO_MANY_REQUESTS.problem("address", remote, "limit", Integer.toString(perMinute)));
	}
}
