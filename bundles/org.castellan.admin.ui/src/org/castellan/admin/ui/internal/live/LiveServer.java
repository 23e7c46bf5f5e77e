// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.castellan.client.KnownServer;
import org.castellan.client.LicenseServerConnection;
import org.castellan.core.api.AuthorizationList;
import org.castellan.core.api.AuthorizationStatus;
import org.castellan.core.api.Availability;
import org.castellan.core.api.Hello;
import org.castellan.core.api.HostIdList;
import org.castellan.core.api.ServiceStatus;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/**
 * One server as the console sees it now: the answers to what is asked of it, kept up to date by the service's events over
 * one {@link LiveConnection}. Thread-safe; listeners are told on any thread.
 */
public final class LiveServer implements AutoCloseable {

	private static final String SEATS = "seats";
	private static final String LICENSES = "licenses";
	private static final String STATUS = "status";
	private static final String LOG = "log";

	private final LiveConnection connection;
	private final Live<Hello> hello;
	private final Live<ServiceStatus> status;
	private final Live<Availability> concurrentUse;
	private final Live<Availability> namedUser;
	private final Live<HostIdList> hostIds;
	private final Live<AuthorizationList> authorizations;
	private final Live<AuthorizationStatus> authorizationStatus;
	private final Live<LogTail> log;
	private final List<Live<?>> all;

	public LiveServer(Connector connector, Work work, InstantSource time) {
		connection = new LiveConnection(connector, work, time, new Answers());
		hello = new Live<>(connection, Messages.LiveServer_hello, Set.of(STATUS, LICENSES), connection::greet);
		status = new Live<>(connection, Messages.LiveServer_status, Set.of(STATUS, LICENSES, SEATS),
				LicenseServerConnection::status);
		concurrentUse = new Live<>(connection, Messages.LiveServer_seats, Set.of(SEATS, LICENSES),
				server -> server.availability(Availability.CONCURRENT_USE));
		namedUser = new Live<>(connection, Messages.LiveServer_seats, Set.of(SEATS, LICENSES),
				server -> server.availability(Availability.NAMED_USER));
		hostIds = new Live<>(connection, Messages.LiveServer_hostIds, Set.of(), LicenseServerConnection::hostIds);
		authorizations = new Live<>(connection, Messages.LiveServer_authorizations, Set.of(LICENSES),
				LicenseServerConnection::authorizations);
		authorizationStatus = new Live<>(connection, Messages.LiveServer_authorizations, Set.of(LICENSES),
				server -> server.authorization().status());
		log = new Live<>(connection, Messages.LiveServer_log, Set.of(LOG), new LogReader());
		all = List.of(hello, status, concurrentUse, namedUser, hostIds, authorizations, authorizationStatus, log);
		hello.watch(() -> {
			// asked of every connection, watched or not, because it tells the server's phase
		});
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

	/** What a summary counts: the seats of concurrent use or, where there are none of it, the sessions of named users. */
	public Heard<Availability> seats() {
		Heard<Availability> concurrent = concurrentUse.heard();
		boolean none = concurrent.value().filter(answer -> answer.features().isEmpty()).isPresent();
		return none ? namedUser.heard() : concurrent;
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
		return connection.contact();
	}

	/** Whom it was last connected to; stays known while it does not answer. */
	public Optional<KnownServer> identity() {
		return connection.identity();
	}

	/** Hears when {@link #contact} changes. */
	public Watch watch(Runnable told) {
		return connection.watch(told);
	}

	/** Connects if nobody has yet. */
	public void open() {
		connection.open();
	}

	/** Drops what there is and connects at once: after a start, a new credential, or a person's wish. */
	public void reconnect() {
		connection.reconnect();
	}

	/**
	 * The connection for acts.
	 *
	 * @throws ProblemException why there is none
	 */
	public LicenseServerConnection connection() throws ProblemException {
		return connection.connection();
	}

	@Override
	public void close() {
		connection.close();
	}

	/** All that is kept of what the server answered. */
	private final class Answers implements ConnectionListener {

		@Override
		public void connected() {
			all.forEach(Live::connected);
		}

		@Override
		public void changed(String kind) {
			all.forEach(live -> live.changed(kind));
		}

		@Override
		public void disconnected(Problem problem) {
			all.forEach(live -> live.disconnected(problem));
		}

		@Override
		public void stopped(Problem problem) {
			all.forEach(live -> live.stopped(problem));
		}
	}
}
