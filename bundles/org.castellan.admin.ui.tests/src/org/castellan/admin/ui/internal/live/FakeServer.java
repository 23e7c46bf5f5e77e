// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.castellan.client.ClientProblem;
import org.castellan.client.KnownServer;
import org.castellan.client.LicenseServerConnection;
import org.castellan.client.ServerAuthorization;
import org.castellan.client.ServiceSubscription;
import org.castellan.client.ServiceWatcher;
import org.castellan.core.api.AuthorizationList;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.api.Availability;
import org.castellan.core.api.Hello;
import org.castellan.core.api.HostIdList;
import org.castellan.core.api.LeaseInfo;
import org.castellan.core.api.LeaseList;
import org.castellan.core.api.LogEntry;
import org.castellan.core.api.LogPage;
import org.castellan.core.api.PublisherInfo;
import org.castellan.core.api.ServiceEvent;
import org.castellan.core.api.ServiceState;
import org.castellan.core.api.ServiceStatus;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/** A licence service that does what a test says: what it answers, whether it answers, and when it tells of changes. */
public final class FakeServer implements Connector {

	/** Which questions were asked, in order. */
	public final List<String> asked = new ArrayList<>();
	public Availability availability = new Availability(Availability.CONCURRENT_USE, List.of());
	public Availability namedUsers = new Availability(Availability.NAMED_USER, List.of());
	public ServiceState state = ServiceState.RUNNING;
	public String serviceId = "service";
	public final List<LogEntry> log = new ArrayList<>();
	/** What every question meets instead of an answer. */
	public Optional<Problem> failure = Optional.empty();
	/** What happens while a hello is under way. */
	public Runnable duringHello = () -> {
	};
	/** What connecting meets. */
	public Optional<Problem> unreachable = Optional.empty();
	private final List<ServiceWatcher> watchers = new ArrayList<>();

	@Override
	public LicenseServerConnection connect() throws ProblemException {
		asked.add("connect");
		if (unreachable.isPresent()) {
			throw new ProblemException(unreachable.get());
		}
		return new Connection();
	}

	public static Problem notReachable() {
		return ClientProblem.NOT_REACHABLE.problem("server", "27000@licsrv01", "cause", "refused");
	}

	/** How many connections hear of events. */
	public int subscriptions() {
		return watchers.size();
	}

	public void tell(String kind) {
		List.copyOf(watchers).forEach(watcher -> watcher.changed(new ServiceEvent(1, kind, List.of())));
	}

	/** Goes away while it is connected, and answers no more. */
	public void vanish() {
		unreachable = Optional.of(notReachable());
		List.copyOf(watchers).forEach(watcher -> watcher
				.disconnected(ClientProblem.EVENTS_INTERRUPTED.problem("server", "27000@licsrv01", "cause", "reset")));
	}

	public void comeBack() {
		unreachable = Optional.empty();
	}

	public KnownServer known() {
		return new KnownServer(ServerAddress.of(27_000, "licsrv01"), serviceId, "licsrv01", "4F:2A", "key", Optional.empty(),
				Optional.empty());
	}

	private final class Connection implements LicenseServerConnection {

		private final List<ServiceWatcher> own = new ArrayList<>();

		private void ask(String question) throws ProblemException {
			asked.add(question);
			if (failure.isPresent()) {
				throw new ProblemException(failure.get());
			}
		}

		@Override
		public KnownServer server() {
			return known();
		}

		@Override
		public Hello hello() throws ProblemException {
			duringHello.run();
			ask("hello");
			return new Hello(Hello.PRODUCT, "1.0.0", Hello.API, serviceId, "licsrv01", state, "key", false, Instant.EPOCH);
		}

		@Override
		public Availability availability(String version) throws ProblemException {
			ask("availability " + version);
			return Availability.NAMED_USER.equals(version) ? namedUsers : availability;
		}

		@Override
		public LeaseList leases() {
			throw new UnsupportedOperationException();
		}

		@Override
		public ServiceSubscription watch(ServiceWatcher watcher) {
			watchers.add(watcher);
			own.add(watcher);
			return () -> watchers.remove(watcher);
		}

		@Override
		public ServiceStatus status() throws ProblemException {
			ask("status");
			return new ServiceStatus(state, "1.0.0", serviceId, "licsrv01", 27_000, "/home", 1, Instant.EPOCH, "4F:2A", 1,
					List.of(), List.of(), 0, 0, List.of());
		}

		@Override
		public HostIdList hostIds() throws ProblemException {
			ask("hostIds");
			return new HostIdList(List.of());
		}

		@Override
		public AuthorizationList authorizations() throws ProblemException {
			ask("authorizations");
			return new AuthorizationList(List.of());
		}

		@Override
		public AuthorizationResult authorize(byte[] licenseFile) {
			throw new UnsupportedOperationException();
		}

		@Override
		public AuthorizationResult check(byte[] licenseFile) {
			throw new UnsupportedOperationException();
		}

		@Override
		public ServerAuthorization authorization() {
			throw new UnsupportedOperationException();
		}

		@Override
		public List<PublisherInfo> publishers() {
			throw new UnsupportedOperationException();
		}

		@Override
		public PublisherInfo trust(byte[] certificate) {
			throw new UnsupportedOperationException();
		}

		@Override
		public LeaseInfo release(String lease) {
			throw new UnsupportedOperationException();
		}

		@Override
		public AuthorizationResult reread() {
			throw new UnsupportedOperationException();
		}

		@Override
		public ServiceStatus stop() {
			throw new UnsupportedOperationException();
		}

		@Override
		public LogPage log(long after, int most) throws ProblemException {
			ask("log after " + after);
			return new LogPage(log.stream().filter(entry -> entry.number() > after).limit(most).toList());
		}

		@Override
		public byte[] portalConfiguration() {
			throw new UnsupportedOperationException();
		}

		@Override
		public void close() {
			watchers.removeAll(own);
		}
	}
}
