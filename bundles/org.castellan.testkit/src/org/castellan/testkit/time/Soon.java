// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.time;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Waits for what no event tells, by looking again and again: until it is so, for a minute at most, and no longer once the
 * test is interrupted, as it is when its time is up. For example {@code Soon.until("the port is taken", () -> !FreePort.isFree(port))}.
 */
public final class Soon {

	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final Duration PAUSE = Duration.ofMillis(10);

	private Soon() {
	}

	/** Returns when it is so; fails with {@code what} after a minute, and with what {@code wanted} fails with at once. */
	public static void until(String what, Callable<Boolean> wanted) throws Exception {
		found(what, () -> wanted.call() ? Optional.of(true) : Optional.empty());
	}

	/** What the search finds, once it finds something. */
	public static <T> T found(String what, Callable<Optional<T>> search) throws Exception {
		long end = System.nanoTime() + PATIENCE.toNanos();
		for (Optional<T> found = search.call();; found = search.call()) {
			if (found.isPresent()) {
				return found.get();
			}
			if (System.nanoTime() - end > 0) {
				throw new AssertionError("Waited " + PATIENCE.toSeconds() + " s until " + what);
			}
			Thread.sleep(PAUSE);
		}
	}
}
