// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** The lines a process has written to one stream so far; whoever waits for a line is woken as it comes. */
final class CapturedOutput {
	private final ReentrantLock lock = new ReentrantLock();
	private final Condition changed = lock.newCondition();
	private final List<String> lines = new ArrayList<>();
	private final Thread reader;
	private boolean ended;

	CapturedOutput(InputStream stream, String name) {
		reader = Thread.ofVirtual().name(name).start(() -> read(stream));
	}

	String text() {
		lock.lock();
		try {
			return String.join("\n", lines);
		} finally {
			lock.unlock();
		}
	}

	/** Waits until the stream has ended, so that {@link #text()} is all of it. */
	void awaitEnd(Duration patience) throws InterruptedException {
		reader.join(patience);
	}

	/** The first line that passes, or empty when the stream ended or the time was up before one came. */
	Optional<String> awaitLine(Predicate<String> wanted, Duration patience) throws InterruptedException {
		long left = patience.toNanos();
		lock.lock();
		try {
			for (int next = 0;; next++) {
				while (next == lines.size()) {
					if (ended || left <= 0) {
						return Optional.empty();
					}
					left = changed.awaitNanos(left);
				}
				if (wanted.test(lines.get(next))) {
					return Optional.of(lines.get(next));
				}
			}
		} finally {
			lock.unlock();
		}
	}

	private void read(InputStream stream) {
		try (BufferedReader text = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			text.lines().forEach(this::add);
		} catch (IOException | UncheckedIOException closed) {
			add("[stream closed: " + closed.getMessage() + "]");
		} finally {
			end();
		}
	}

	private void add(String line) {
		lock.lock();
		try {
			lines.add(line);
			changed.signalAll();
		} finally {
			lock.unlock();
		}
	}

	private void end() {
		lock.lock();
		try {
			ended = true;
			changed.signalAll();
		} finally {
			lock.unlock();
		}
	}
}
