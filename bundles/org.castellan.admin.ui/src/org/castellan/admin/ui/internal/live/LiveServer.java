// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.castellan.client.ClientProblem;
import org.castellan.client.KnownServer;
import org.castellan.client.LicenseServerConnection;
import org.castellan.client.ServiceSubscription;
import org.castellan.client.ServiceWatcher;
import org.castellan.core.api.AuthorizationList;
import org.castellan.core.api.AuthorizationStatus;
import org.castellan.core.api.Availability;
import org.castellan.core.api.Hello;
import org.castellan.core.api.HostIdList;
import org.castellan.core.api.ServiceEvent;
import org.castellan.core.api.ServiceStatus;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.ui.jobs.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One server as the console sees it now: connected once somebody looks, kept up to date by the service's events, and
 * found again by itself after it was gone. Thread-safe; listeners are told on any thread.
 */
public final class LiveServer implements AutoCloseable {

	private static final String SEATS = "seats";
	private static final String LICENSES = "licenses";
	private static final String STATUS = "status";
	private static final String LOG = "log";
	private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
	private static final Set<String> UNTRUSTED = Set.of(ClientProblem.NOT_PINNED.code(),
			ClientProblem.FINGERPRINT_CHANGED.code(), ClientProblem.SERVICE_CHANGED.code());
	private static final Set<String> STOPPED = Set.of(ConsoleProblem.NEVER_STARTED.code(),
			ConsoleProblem.NOT_RUNNING.code(), ConsoleProblem.KILLED.code());

	private final Connector connector;
	private final Work work;
	private final InstantSource time;
	private final Watchers watchers = new Watchers();
	private final Live<Hello> hello;
	private final Live<ServiceStatus> status;
	private final Live<Availability> concurrentUse;
	private final Live<Availability> namedUser;
	private final Live<HostIdList> hostIds;
	private final Live<AuthorizationList> authorizations;
	private final Live<AuthorizationStatus> authorizationStatus;
	private final Live<LogTail> log;
	private final List<Live<?>> all;
	private final ReentrantLock lock = new ReentrantLock();
	private Contact contact;
	private @Nullable LicenseServerConnection connection;
	private @Nullable ServiceSubscription subscription;
	private Optional<KnownServer> identity = Optional.empty();
	private Duration pause = FIRST_PAUSE;
	private int attempt;
	private boolean closed;

	public LiveServer(Connector connector, Work work, InstantSource time) {
		this.connector = connector;
		this.work = work;
		this.time = time;
		contact = new Contact(ServerPhase.NOT_ASKED, time.instant(), Optional.empty());
		hello = new Live<>(this, Messages.LiveServer_hello, Set.of(STATUS, LICENSES), LicenseServerConnection::hello);
		status = new Live<>(this, Messages.LiveServer_status, Set.of(STATUS, LICENSES, SEATS),
				LicenseServerConnection::status);
		concurrentUse = new Live<>(this, Messages.LiveServer_seats, Set.of(SEATS, LICENSES),
				server -> server.availability(Availability.CONCURRENT_USE));
		namedUser = new Live<>(this, Messages.LiveServer_seats, Set.of(SEATS, LICENSES),
				server -> server.availability(Availability.NAMED_USER));
		hostIds = new Live<>(this, Messages.LiveServer_hostIds, Set.of(), LicenseServerConnection::hostIds);
		authorizations = new Live<>(this, Messages.LiveServer_authorizations, Set.of(LICENSES),
				LicenseServerConnection::authorizations);
		authorizationStatus = new Live<>(this, Messages.LiveServer_authorizations, Set.of(LICENSES),
				server -> server.authorization().status());
		log = new Live<>(this, Messages.LiveServer_log, Set.of(LOG), new LogReader());
		all = List.of(hello, status, concurrentUse, namedUser, hostIds, authorizations, authorizationStatus,
				log);
		hello.watch(this::greeted);
	}

	public Live<Hello> hello() {
		return hello;
	}

	public Live<ServiceStatus> status() {
		return status;
	}

	/** Seats and holders of one version, {@link Availability#CONCURRENT_USE} or {@link Availability#NAMED_USER}. */
	public Live<Availability> availability(String version) {
		return Availability.NAMED_USER.equals(version) ? namedUser : concurrentUse;
	}

	public Live<HostIdList> hostIds() {
		return hostIds;
	}

	public Live<AuthorizationList> authorizations() {
		return authorizations;
	}

	/** What it has by authorization numbers, and which requests wait for a response. */
	public Live<AuthorizationStatus> authorizationStatus() {
		return authorizationStatus;
	}

	public Live<LogTail> log() {
		return log;
	}

	public Contact contact() {
		lock.lock();
		try {
			return contact;
		} finally {
			lock.unlock();
		}
	}

	/** Whom it was last connected to; stays known while it does not answer. */
	public Optional<KnownServer> identity() {
		lock.lock();
		try {
			return identity;
		} finally {
			lock.unlock();
		}
	}

	/** Hears when {@link #contact} changes. */
	public Watch watch(Runnable told) {
		return watchers.add(told);
	}

	/** Connects if nobody has yet. */
	public void open() {
		if (contact().phase() == ServerPhase.NOT_ASKED) {
			reconnect();
		}
	}

	/** Drops what there is and connects at once: after a start, a new credential, or a person's wish. */
	public void reconnect() {
		int mine;
		lock.lock();
		try {
			if (closed) {
				return;
			}
			disconnect();
			pause = FIRST_PAUSE;
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
	public LicenseServerConnection connection() throws ProblemException {
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

	<T> void ask(String name, Duration wait, Question<T> question, Consumer<Outcome<T>> told) {
		work.run(name, wait, progress -> question.ask(connection()), told);
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
			subscription = found.watch(new Events(mine));
		} finally {
			lock.unlock();
		}
		all.forEach(Live::connected);
	}

	private void tryAgain(int mine, Problem problem) {
		Duration wait;
		lock.lock();
		try {
			if (closed || mine != attempt) {
				return;
			}
			contact = contact.becoming(phase(problem), time.instant(), Optional.of(problem));
			wait = pause;
			pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
		} finally {
			lock.unlock();
		}
		lost(problem);
		connect(mine, wait);
	}

	/** The service may come back under another port or not at all, so it is looked for from the beginning, at once. */
	private void lookAgain(int lost, Problem problem) {
		int mine;
		lock.lock();
		try {
			if (closed || lost != attempt) {
				return;
			}
			disconnect();
			mine = ++attempt;
			pause = FIRST_PAUSE;
			contact = contact.becoming(ServerPhase.CONNECTING, time.instant(), Optional.of(problem));
		} finally {
			lock.unlock();
		}
		lost(problem);
		connect(mine, Duration.ZERO);
	}

	/** Whether this says that a service of this computer does not run, which is over as soon as it does. */
	public static boolean isOfStopped(Problem problem) {
		return STOPPED.contains(problem.code());
	}

	private static ServerPhase phase(Problem problem) {
		if (UNTRUSTED.contains(problem.code())) {
			return ServerPhase.NOT_TRUSTED;
		}
		return STOPPED.contains(problem.code()) ? ServerPhase.STOPPED : ServerPhase.NO_ANSWER;
	}

	private void lost(Problem problem) {
		if (contact().phase() == ServerPhase.STOPPED) {
			all.forEach(live -> live.stopped(problem));
		} else {
			all.forEach(live -> live.disconnected(problem));
		}
		watchers.tell();
	}

	private void greeted() {
		Heard<Hello> heard = hello.heard();
		int mine;
		lock.lock();
		try {
			if (closed || connection == null) {
				return;
			}
			mine = attempt;
			if (heard.problem().isEmpty() && heard.value().isPresent()) {
				contact = contact.becoming(ServerPhase.of(heard.value().orElseThrow().state()), time.instant(),
						Optional.empty());
				pause = FIRST_PAUSE;
			}
		} finally {
			lock.unlock();
		}
		heard.problem().ifPresentOrElse(problem -> lookAgain(mine, problem), watchers::tell);
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

	/** What comes from the service while one connection lasts. */
	private final class Events implements ServiceWatcher {

		private final int mine;

		Events(int mine) {
			this.mine = mine;
		}

		@Override
		public void connected() {
			if (isCurrent()) {
				all.forEach(Live::connected);
			}
		}

		@Override
		public void changed(ServiceEvent event) {
			if (isCurrent()) {
				all.forEach(live -> live.changed(event.kind()));
			}
		}

		@Override
		public void disconnected(Problem problem) {
			lookAgain(mine, problem);
		}

		private boolean isCurrent() {
			lock.lock();
			try {
				return !closed && mine == attempt;
			} finally {
				lock.unlock();
			}
		}
	}
}
