// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.castellan.client.ClientProblem;
import org.castellan.client.ServiceSubscription;
import org.castellan.client.ServiceWatcher;
import org.castellan.client.Timeouts;
import org.castellan.core.api.ServiceEvent;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/**
 * The service's events for one watcher: connects, reads, and connects again when the connection breaks off or goes silent,
 * first soon and then every half minute. One virtual thread reads and calls the watcher, another one listens for silence.
 */
final class EventStream implements ServiceSubscription {

	private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
	/** The service says something every ten seconds. */
	private static final Duration LONGEST_SILENCE = Duration.ofSeconds(35);

	private final ServiceWire wire;
	private final Credentials credentials;
	private final ServiceWatcher watcher;
	private final Timeouts timeouts;
	private final Consumer<EventStream> whenClosed;
	private final ReentrantLock lock = new ReentrantLock();
	private final Condition closing = lock.newCondition();
	private boolean closed;
	private Duration nextPause = FIRST_PAUSE;

	/** Adds to a question what it must show. */
	@FunctionalInterface
	interface Credentials {
		Question show(Question question) throws ProblemException;
	}

	EventStream(ServiceWire wire, Credentials credentials, ServiceWatcher watcher, Timeouts timeouts,
			Consumer<EventStream> whenClosed) {
		this.wire = wire;
		this.credentials = credentials;
		this.watcher = watcher;
		this.timeouts = timeouts;
		this.whenClosed = whenClosed;
	}

	void start() {
		Thread.ofVirtual().name("castellan-events-" + wire.address()).start(this::run);
	}

	private void run() {
		try {
			while (!isClosed()) {
				Problem problem = follow();
				tell(() -> watcher.disconnected(problem));
				pause(nextPause);
				nextPause = longer(nextPause);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** One connection from its beginning to its end, which always has a reason. */
	private Problem follow() throws InterruptedException {
		try (EventReader reader = new EventReader(
				wire.open(credentials.show(Question.get("events")).within(timeouts.answer())))) {
			Thread.ofVirtual().name("castellan-silence-" + wire.address()).start(() -> endWhenSilent(reader));
			nextPause = FIRST_PAUSE;
			tell(watcher::connected);
			reader.readAll(this::changed);
			return interrupted("the service ended it");
		} catch (IOException e) {
			return interrupted(Causes.text(e));
		} catch (ProblemException e) {
			return e.problem();
		}
	}

	private void changed(ServiceEvent event) {
		tell(() -> watcher.changed(event));
	}

	/** A watcher that fails is a mistake of its author's and does not end the stream. */
	private void tell(Runnable what) {
		if (isClosed()) {
			return;
		}
		try {
			what.run();
		} catch (RuntimeException e) {
			Thread current = Thread.currentThread();
			current.getUncaughtExceptionHandler().uncaughtException(current, e);
		}
	}

	/** Ends a connection that is silent, and the one that is open when the subscription is closed. */
	private void endWhenSilent(EventReader reader) {
		try (reader) {
			Duration left = LONGEST_SILENCE;
			while (left.isPositive() && !isClosed()) {
				pause(left);
				left = LONGEST_SILENCE.minus(reader.silence());
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (IOException e) {
			return; // it has ended already
		}
	}

	private Problem interrupted(String cause) {
		return ClientProblem.EVENTS_INTERRUPTED.problem("server", wire.address().toString(), "cause", cause);
	}

	private boolean isClosed() {
		lock.lock();
		try {
			return closed;
		} finally {
			lock.unlock();
		}
	}

	/** Until that time has passed, or the subscription is closed. */
	private void pause(Duration pause) throws InterruptedException {
		long left = (long) (pause.toNanos() * (0.75 + ThreadLocalRandom.current().nextDouble() * 0.25));
		lock.lock();
		try {
			while (!closed && left > 0) {
				left = closing.awaitNanos(left);
			}
		} finally {
			lock.unlock();
		}
	}

	private static Duration longer(Duration pause) {
		Duration doubled = pause.multipliedBy(2);
		return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
	}

	@Override
	public void close() {
		lock.lock();
		try {
			closed = true;
			closing.signalAll();
		} finally {
			lock.unlock();
		}
		whenClosed.accept(this);
	}
}
