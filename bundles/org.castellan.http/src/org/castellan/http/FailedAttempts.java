// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.castellan.core.problem.ProblemException;

/**
 * Counts wrong credentials by address: after {@value #LIMIT} within a minute they are answered with 429, and only the
 * first of them is told to the log. Remembers a thousand addresses at most, so a flood of them costs no memory.
 */
public final class FailedAttempts {

	static final int LIMIT = 10;
	private static final Duration WINDOW = Duration.ofMinutes(1);
	private static final int ADDRESSES = 1_000;

	private record Count(Instant since, int attempts) {
	}

	private final InstantSource time;
	private final BiConsumer<String, HttpProblem> log;
	private final ReentrantLock lock = new ReentrantLock();
	private final Map<String, Count> byAddress = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
			return size() > ADDRESSES;
		}
	};

	/** @param log told of an address and what it did wrong */
	public FailedAttempts(InstantSource time, BiConsumer<String, HttpProblem> log) {
		this.time = time;
		this.log = log;
	}

	/** What to answer to one more wrong word from that address. */
	ProblemException count(String remote, HttpProblem wrong) {
		int attempts = attempts(remote);
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

	private int attempts(String remote) {
		Instant now = time.instant();
		lock.lock();
		try {
			return byAddress.merge(remote, new Count(now, 1), (old, first) -> old.since().plus(WINDOW).isBefore(now)
					? first : new Count(old.since(), old.attempts() + 1)).attempts();
		} finally {
			lock.unlock();
		}
	}
}
