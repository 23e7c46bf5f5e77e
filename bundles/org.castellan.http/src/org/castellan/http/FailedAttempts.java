// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.time.InstantSource;
import java.util.function.BiConsumer;
import org.castellan.core.problem.ProblemException;

/**
 * Counts wrong credentials by address: after {@value #LIMIT} within a minute they are answered with 429, and only the
 * first of them is told to the log.
 */
public final class FailedAttempts {

	static final int LIMIT = 10;

	private final CountsByAddress counts;
	private final BiConsumer<String, HttpProblem> log;

	/** @param log told of an address and what it did wrong */
	public FailedAttempts(InstantSource time, BiConsumer<String, HttpProblem> log) {
		counts = new CountsByAddress(time);
		this.log = log;
	}

	/** What to answer to one more wrong word from that address. */
	ProblemException count(String remote, HttpProblem wrong) {
		int attempts = counts.count(remote);
		if (attempts <= LIMIT) {
			log.accept(remote, wrong);
			return new ProblemException(wrong.problem());
		}
		if (attempts == LIMIT + 1) {
			log.accept(remote, HttpProblem.TOO_MANY_ATTEMPTS);
		}
		return new ProblemException(
				HttpProblem.TOO_MANY_ATTEMPTS.problem("address", remote, "limit", Integer.toString(LIMIT)));
	}
}
