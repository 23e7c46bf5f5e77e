// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.servers;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.castellan.admin.ui.internal.live.ConsoleProblem;
import org.castellan.admin.ui.internal.live.LiveServer;
import org.castellan.admin.ui.internal.live.Work;
import org.castellan.client.KnownServer;
import org.castellan.client.LicenseServerConnection;
import org.castellan.client.LicenseServers;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.service.Home;
import org.castellan.service.LocalServiceStatus;
import org.castellan.service.RunningService;
import org.castellan.ui.TimeText;

/**
 * The servers of this user: the service of this computer, whether it was ever started or not, and all that were pinned.
 * Each has one {@link LiveServer}, which view and editors share. Thread-safe.
 */
public final class ServerList implements AutoCloseable {

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

	private final LicenseServers servers;
	private final Path ownHome;
	private final ServerLabels labels;
	private final HomeProbe homes;
	private final Work work;
	private final InstantSource time;
	private final Map<ServerRef, LiveServer> live = new ConcurrentHashMap<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	/** Tells a service of this computer that does not run from one that does not answer. */
	@FunctionalInterface
	public interface HomeProbe {
		LocalServiceStatus look(Path home) throws InterruptedException;
	}

	/** @param ownHome where the service of this computer keeps its state, for this user */
	public ServerList(LicenseServers servers, Path ownHome, HomeProbe homes, Work work, InstantSource time) {
		this.servers = servers;
		this.ownHome = ownHome;
		this.labels = new ServerLabels(servers.known().directory());
		this.homes = homes;
		this.work = work;
		this.time = time;
	}

	/** How to find servers, and what is pinned of them. */
	public LicenseServers servers() {
		return servers;
	}

	/** The service that the console offers to start. */
	public ServerRef.Home own() {
		return new ServerRef.Home(ownHome);
	}

	/** All servers, those of this computer first, then by group and name. */
	public List<ServerEntry> entries() throws ProblemException {
		Map<String, ServerLabels.Label> given = labels.read();
		List<ServerEntry> entries = new ArrayList<>();
		entries.add(entry(own(), Messages.ServerList_localhost, given));
		for (KnownServer server : servers.known().all()) {
			ServerRef ref = ref(server);
			if (!ref.equals(own())) {
				entries.add(entry(ref, defaultName(server), given));
			}
		}
		entries.sort(Comparator.comparing((ServerEntry entry) -> !entry.ref().equals(own()))
				.thenComparing(entry -> !entry.isOnThisComputer())
				.thenComparing(ServerEntry::group, String.CASE_INSENSITIVE_ORDER)
				.thenComparing(ServerEntry::name, String.CASE_INSENSITIVE_ORDER));
		return entries;
	}

	/** The groups there are, for a person to choose from. */
	public List<String> groups() throws ProblemException {
		return entries().stream().map(ServerEntry::group).distinct().toList();
	}

	public Optional<ServerEntry> entry(ServerRef ref) throws ProblemException {
		return entries().stream().filter(entry -> entry.ref().equals(ref)).findFirst();
	}

	/** The live server, made when first asked for; it connects when it is opened. */
	public LiveServer live(ServerRef ref) {
		return live.computeIfAbsent(ref, key -> new LiveServer(() -> connect(key), work, time));
	}

	/** What is pinned of a server; nothing for a service of this computer that was never started. */
	public Optional<KnownServer> known(ServerRef ref) throws ProblemException {
		return switch (ref) {
		case ServerRef.Home(Path home) -> servers.known().ofHome(home);
		case ServerRef.Address(var address) -> servers.known().find(address);
		};
	}

	/** Which one of the list a pinned server is. */
	public static ServerRef ref(KnownServer server) {
		return server.home().<ServerRef>map(ServerRef.Home::new).orElseGet(() -> new ServerRef.Address(server.address()));
	}

	public void label(ServerRef ref, String name, String group) throws ProblemException {
		labels.put(ref, new ServerLabels.Label(name.strip(), group.strip()));
		changed();
	}

	/** Trusts it no more and lets go of it. The own service cannot be removed. */
	public void remove(ServerRef ref) throws ProblemException {
		Optional<KnownServer> known = known(ref);
		if (known.isPresent()) {
			servers.known().forget(known.orElseThrow().address());
		}
		labels.remove(ref);
		LiveServer gone = live.remove(ref);
		if (gone != null) {
			gone.close();
		}
		changed();
	}

	/** Hears when servers come, go, or are called otherwise. Answers how to stop hearing. */
	public Runnable addListener(Runnable listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	/** To be called after a server was pinned. */
	public void changed() {
		listeners.forEach(Runnable::run);
	}

	private LicenseServerConnection connect(ServerRef ref) throws ProblemException, InterruptedException {
		return switch (ref) {
		case ServerRef.Address(var address) -> servers.connect(address);
		case ServerRef.Home(Path home) -> connectToHome(home);
		};
	}

	private LicenseServerConnection connectToHome(Path home) throws ProblemException, InterruptedException {
		Optional<KnownServer> known = servers.known().ofHome(home);
		if (known.isEmpty()) {
			throw new ProblemException(ConsoleProblem.NEVER_STARTED.problem("home", home.toString()));
		}
		try {
			return servers.connect(known.get().address());
		} catch (ProblemException e) {
			throw switch (homes.look(home)) {
			case LocalServiceStatus.Running running -> e;
			case LocalServiceStatus.Silent silent -> e;
			case LocalServiceStatus.NotRunning stopped ->
				new ProblemException(ConsoleProblem.NOT_RUNNING.problem("home", home.toString()), e);
			case LocalServiceStatus.Killed(RunningService last, Instant lastSign) ->
				new ProblemException(killed(home, last, lastSign), e);
			};
		}
	}

	private static Problem killed(Path home, RunningService last, Instant lastSign) {
		TimeText times = TimeText.here();
		return ConsoleProblem.KILLED.problem("process", Long.toString(last.pid()), "started", times.exact(last.started()), "last",
				times.exact(lastSign), "log", Home.of(home).programLog().toString());
	}

	private ServerEntry entry(ServerRef ref, String defaultName, Map<String, ServerLabels.Label> given) {
		ServerLabels.Label label = given.getOrDefault(ref.id(), new ServerLabels.Label("", ""));
		String group = ref instanceof ServerRef.Home ? Messages.ServerList_thisComputer : Messages.ServerList_network;
		return new ServerEntry(ref, label.name().isBlank() ? defaultName : label.name(),
				label.group().isBlank() ? group : label.group());
	}

	/** Every server of this computer is on the same host, so its port tells it apart. */
	private static String defaultName(KnownServer server) {
		ServerAddress address = server.address();
		return server.home().map(home -> String.valueOf(home.getFileName()))
				.orElse(LOOPBACK.contains(address.host()) ? address.toString() : address.host());
	}

	@Override
	public void close() {
		live.values().forEach(LiveServer::close);
		live.clear();
	}
}
