// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.castellan.client.KnownServer;
import org.castellan.client.LicenseServerConnection;
import org.castellan.client.ServiceSubscription;
import org.castellan.core.api.Hello;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.ui.jobs.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The connection to one server through its life: made once it is wanted; when it is lost, the server is looked for at once,
 * then after 1, 2, 4 and at most 30 seconds. Attempts are numbered, so that what comes late of an earlier one is dropped.
 * Thread-safe.
 */
final class LiveConnection implements AutoCloseable {

	private final Connector connector;
	private final Work work;
	private final InstantSource time;
	private final ConnectionListener listener;
	private final Watchers watchers = new Watchers();
	private final Pauses pauses = new Pauses();
	private final ReentrantLock lock = new ReentrantLock();
	private Contact contact;
	private @Nullable LicenseServerConnection connection;
	private @Nullable ServiceSubscription subscription;
	private Optional<KnownServer> identity = Optional.empty();
	private int attempt;
	private boolean closed;

	LiveConnection(Connector connector, Work work, InstantSource time, ConnectionListener listener) {
		this.connector = connector;
		this.work = work;
		this.time = time;
		this.listener = listener;
		contact = new Contact(ServerPhase.NOT_ASKED, time.instant(), Optional.empty());
	}

	Contact contact() {
		lock.lock();
		try {
			return contact;
		} finally {
			lock.unlock();
		}
	}

	/** Whom it was last connected to; stays known while it does not answer. */
	Optional<KnownServer> identity() {
		lock.lock();
		try {
			return identity;
		} finally {
			lock.unlock();
		}
	}

	/** Hears when {@link #contact} changes. */
	Watch watch(Runnable told) {
		return watchers.add(told);
	}

	/** Connects if nobody has yet. */
	void open() {
		if (contact().phase() == ServerPhase.NOT_ASKED) {
			reconnect();
		}
	}

	/** Drops what there is and connects at once: after a start, a new credential, or a person's wish. */
	void reconnect() {
		int mine;
		lock.lock();
		try {
			if (closed) {
				return;
			}
			disconnect();
			pauses.beginAnew();
			mine = ++attempt;
			if (!contact.phase().isUp()) {
				contact = contact.becoming(ServerPhase.CONNECTING, time.instant(), contact.problem());
			}
		} finally {
			lock.unlock();
		}
		watchers.tell();
		connect(mine, Duration.ZERO);
	}

	/**
	 * The connection for acts.
	 *
	 * @throws ProblemException why there is none
	 */
	LicenseServerConnection connection() throws ProblemException {
		lock.lock();
		try {
			if (connection != null) {
				return connection;
			}
			throw new ProblemException(contact.problem().orElseGet(ConsoleProblem.NOT_CONNECTED::problem));
		} finally {
			lock.unlock();
		}
	}

	boolean isConnected() {
		lock.lock();
		try {
			return connection != null;
		} finally {
			lock.unlock();
		}
	}

	/**
	 * Asks in the background, after a while; without a connection the outcome says why. What comes when the connection it
	 * was asked over was given up is told as cancelled.
	 */
	<T> void ask(String name, Duration wait, Question<T> question, Consumer<Outcome<T>> told) {
		AskedQuestion<T> asked = new AskedQuestion<>(this, question);
		work.run(name, wait, asked, outcome -> told.accept(asked.judge(outcome)));
	}

	private void connect(int mine, Duration wait) {
		work.run(Messages.LiveServer_connect, wait, progress -> connector.connect(),
				outcome -> connected(mine, outcome));
	}

	private void connected(int mine, Outcome<LicenseServerConnection> outcome) {
		switch (outcome) {
		case Outcome.Done<LicenseServerConnection>(var found) -> use(mine, found);
		case Outcome.Failed<LicenseServerConnection>(Problem problem) -> tryAgain(mine, problem);
		case Outcome.Cancelled<LicenseServerConnection>() -> tryAgain(mine, ConsoleProblem.NOT_CONNECTED.problem());
		}
	}

	private void use(int mine, LicenseServerConnection found) {
		lock.lock();
		try {
			if (closed || mine != attempt) {
				found.close();
				return;
			}
			connection = found;
			identity = Optional.of(found.server());
			subscription = found.watch(new AttemptEvents(this, listener, mine));
		} finally {
			lock.unlock();
		}
		listener.connected();
	}

	private void tryAgain(int mine, Problem problem) {
		Duration wait;
		lock.lock();
		try {
			if (closed || mine != attempt) {
				return;
			}
			contact = contact.becoming(ServerPhase.of(problem), time.instant(), Optional.of(problem));
			wait = pauses.next();
		} finally {
			lock.unlock();
		}
		lost(problem);
		connect(mine, wait);
	}

	/** The service may come back under another port or not at all, so it is looked for from the beginning, at once. */
	void lookAgain(int lost, Problem problem) {
		int mine;
		lock.lock();
		try {
			if (closed || lost != attempt) {
				return;
			}
			disconnect();
			mine = ++attempt;
			pauses.beginAnew();
			contact = contact.becoming(ServerPhase.CONNECTING, time.instant(), Optional.of(problem));
		} finally {
			lock.unlock();
		}
		lost(problem);
		connect(mine, Duration.ZERO);
	}

	private void lost(Problem problem) {
		if (contact().phase() == ServerPhase.STOPPED) {
			listener.stopped(problem);
		} else {
			listener.disconnected(problem);
		}
		watchers.tell();
	}

	/** The question for a hello: its answer tells in which phase the server is, or that it has to be looked for again. */
	Hello greet(LicenseServerConnection server) throws ProblemException, InterruptedException {
		try {
			Hello hello = server.hello();
			greeted(server, hello);
			return hello;
		} catch (ProblemException e) {
			lookAgain(attemptOf(server), e.problem());
			throw e;
		}
	}

	private void greeted(LicenseServerConnection server, Hello hello) {
		lock.lock();
		try {
			if (closed || server != connection) {
				return;
			}
			contact = contact.becoming(ServerPhase.of(hello.state()), time.instant(), Optional.empty());
			pauses.beginAnew();
		} finally {
			lock.unlock();
		}
		watchers.tell();
	}

	/** Whether what comes of an attempt still concerns anybody. */
	boolean isCurrent(int mine) {
		lock.lock();
		try {
			return !closed && mine == attempt;
		} finally {
			lock.unlock();
		}
	}

	/** Whether it is not the connection any more. */
	boolean isGivenUp(LicenseServerConnection server) {
		return attemptOf(server) == 0;
	}

	/** Zero for a connection that was given up. */
	private int attemptOf(LicenseServerConnection server) {
		lock.lock();
		try {
			return server == connection ? attempt : 0;
		} finally {
			lock.unlock();
		}
	}

	/** Holding the lock. */
	private void disconnect() {
		if (subscription != null) {
			subscription.close();
			subscription = null;
		}
		if (connection != null) {
			connection.close();
			connection = null;
		}
	}

	@Override
	public void close() {
		lock.lock();
		try {
			closed = true;
			disconnect();
		} finally {
			lock.unlock();
		}
	}
}
