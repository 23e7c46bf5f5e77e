// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import org.castellan.core.json.Json;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The service's events for one watcher: connects, reads, and connects again when the connection breaks off, first soon
 * and then every half minute. One virtual thread, on which the watcher is called.
 */
final class EventStream implements ServiceSubscription {

	private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
	private static final String DATA = "data:";

	private final ServiceWire wire;
	private final Credentials credentials;
	private final ServiceWatcher watcher;
	private final Timeouts timeouts;
	private final Consumer<EventStream> whenClosed;
	private final ReentrantLock lock = new ReentrantLock();
	private final Condition closing = lock.newCondition();
	private boolean closed;
	private @Nullable InputStream open;

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
		Duration pause = FIRST_PAUSE;
		try {
			while (!isClosed()) {
				boolean connected = false;
				Problem problem;
				try (InputStream events = connect()) {
					connected = keep(events);
					watcher.connected();
					problem = interrupted(read(events));
				} catch (IOException e) {
					problem = interrupted(Causes.text(e));
				} catch (ProblemException e) {
					problem = e.problem();
				}
				pause = connected ? FIRST_PAUSE : pause;
				if (!isClosed()) {
					watcher.disconnected(problem);
					pause(pause);
					pause = longer(pause);
				}
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private InputStream connect() throws ProblemException, InterruptedException {
		return wire.open(credentials.show(Question.get("events")).within(timeouts.answer()));
	}

	/** Reads until the service ends the stream. An event may have several data lines; a blank line ends it. */
	private String read(InputStream events) throws IOException {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
			StringBuilder data = new StringBuilder();
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith(DATA)) {
					data.append(line, DATA.length(), line.length()).append('\n');
				} else if (line.isEmpty() && !data.isEmpty()) {
					tell(data.toString());
					data.setLength(0);
				}
			}
			return "the service ended it";
		}
	}

	private void tell(String data) throws IOException {
		ServiceEvent event;
		try {
			event = Json.mapper().readValue(data, ServiceEvent.class);
		} catch (JacksonException e) {
			throw new IOException("an event that is not the JSON expected", e);
		}
		if (!isClosed()) {
			watcher.changed(event);
		}
	}

	private Problem interrupted(String cause) {
		return ClientProblem.EVENTS_INTERRUPTED.problem("server", wire.address().toString(), "cause", cause);
	}

	private boolean keep(InputStream events) throws IOException {
		lock.lock();
		try {
			if (closed) {
				throw new IOException("closed");
			}
			open = events;
			return true;
		} finally {
			lock.unlock();
		}
	}

	private boolean isClosed() {
		lock.lock();
		try {
			return closed;
		} finally {
			lock.unlock();
		}
	}

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
			if (open != null) {
				open.close();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} finally {
			lock.unlock();
			whenClosed.accept(this);
		}
	}
}
