// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts something by the address it came from, anew each minute. Remembers a bounded number of addresses, those heard of
 * last, so a flood of them costs no memory. Thread-safe.
 */
final class CountsByAddress {

	static final Duration WINDOW = Duration.ofMinutes(1);
	private static final int ADDRESSES = 1_000;

	private record Count(Instant since, int times) {
	}

	private final InstantSource time;
	private final ReentrantLock lock = new ReentrantLock();
	private final Map<String, Count> byAddress = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
			return size() > ADDRESSES;
		}
	};

	CountsByAddress(InstantSource time) {
		this.time = time;
	}

	/** How often it came from there within the minute, this time included. */
	int count(String remote) {
		Instant now = time.instant();
		lock.lock();
		try {
			return byAddress.merge(remote, new Count(now, 1), (old, first) -> old.since().plus(WINDOW).isBefore(now)
					? first : new Count(old.since(), old.times() + 1)).times();
		} finally {
			lock.unlock();
		}
	}
}
