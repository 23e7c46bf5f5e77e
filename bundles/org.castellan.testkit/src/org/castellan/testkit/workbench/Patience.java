// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Waits for what is not on the screen yet, by looking again and again; there is no event for "anything changed".
 * Within {@link #until} the attempts made by {@link #retry} do not wait on their own, so that the outer wait keeps its
 * time. Confined to the thread of the journey.
 */
public final class Patience {
	private static final Duration PAUSE = Duration.ofMillis(20);

	private final Duration patience;
	private final Function<String, String> report;
	private int waiting;

	/** @param report makes the final message out of the reason: adds what was on the screen */
	public Patience(Duration patience, Function<String, String> report) {
		this.patience = patience;
		this.report = report;
	}

	/** Answers the first attempt that does not fail with {@link NotOnScreen}. */
	public <T> T retry(Supplier<T> attempt) {
		long end = System.nanoTime() + patience.toNanos();
		while (true) {
			try {
				return attempt.get();
			} catch (NotOnScreen missing) {
				if (waiting > 0) {
					throw missing;
				}
				if (System.nanoTime() >= end) {
					throw new NotOnScreen(report.apply(missing.getMessage()), missing);
				}
				pause(PAUSE);
			}
		}
	}

	public void until(String description, Duration limit, BooleanSupplier condition) {
		long end = System.nanoTime() + limit.toNanos();
		waiting++;
		try {
			while (true) {
				AssertionError reason = null;
				try {
					if (condition.getAsBoolean()) {
						return;
					}
				} catch (AssertionError notYet) {
					reason = notYet;
				}
				if (System.nanoTime() >= end) {
					throw givenUp(description, limit, reason);
				}
				pause(PAUSE);
			}
		} finally {
			waiting--;
		}
	}

	private AssertionError givenUp(String description, Duration limit, @Nullable AssertionError reason) {
		String waited = "Waited " + limit.toSeconds() + " s until " + description;
		String message = reason == null ? waited : waited + ", but: " + reason.getMessage();
		return new NotOnScreen(waiting > 1 ? message : report.apply(message), reason);
	}

	static void pause(Duration time) {
		if (Thread.interrupted()) {
			throw new AssertionError("Interrupted while waiting");
		}
		LockSupport.parkNanos(time.toNanos());
	}
}
