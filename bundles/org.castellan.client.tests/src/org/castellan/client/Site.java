// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.castellan.authority.LicenseOrder;
import org.castellan.authority.OrderedFeature;
import org.castellan.authority.ProvisionLicenseOperation;
import org.castellan.authority.ProvisionOutcome;
import org.castellan.core.host.HostId;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.net.ServerList;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.crypto.Fingerprint;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.TrustedPublishers;
import org.castellan.service.Home;
import org.castellan.service.JavaCommand;
import org.castellan.service.RunningService;
import org.castellan.service.ServiceOptions;
import org.castellan.service.StartOutcome;
import org.castellan.service.StartServiceOperation;
import org.castellan.service.StopServiceOperation;
import org.castellan.testkit.net.FreePort;
import org.castellan.testkit.process.OwnClassPath;

/**
 * A real licence service in a process of its own, with a publisher and a user who knows it: what an application meets at a
 * site. For example {@code try (Site site = Site.start(directory, "desktopAdvP=2")) { ... }}.
 */
final class Site implements AutoCloseable {

	private final Path directory;
	private final PublisherKey publisher = PublisherKey.forTrial("Example Publisher", InstantSource.system());
	private final int port = FreePort.find();
	private final Home home;
	private long pid;
	final KnownServers known;

	private Site(Path directory) {
		this.directory = directory;
		home = Home.of(directory.resolve("home"));
		known = new KnownServers(directory.resolve("config"));
	}

	/** @param features as an order names them, for example {@code desktopAdvP=2} */
	static Site start(Path directory, String... features) throws Exception {
		Site site = new Site(directory);
		site.start();
		try (LicenseServerConnection connection = site.connect()) {
			assertTrue(connection.authorize(site.licence(features)).applied());
		}
		return site;
	}

	/** Starts its process, also after it was killed or stopped. */
	RunningService start() throws ProblemException, InterruptedException {
		ServiceOptions options = ServiceOptions.of(home).withBind("127.0.0.1").withPort(port)
				.withTrust(List.of(certificate())).withWitness(directory.resolve("witness"));
		StartOutcome outcome = new StartServiceOperation(JavaCommand.of(OwnClassPath.joined())).start(options,
				Progress.none());
		RunningService running = assertInstanceOf(StartOutcome.Started.class, outcome).service();
		pid = running.pid();
		new LicenseServers(known).pinLocal(running.address(), new Fingerprint(running.fingerprint()), home.directory(),
				home.credentialFile());
		return running;
	}

	/** Its process ends at this instant. */
	void kill() throws InterruptedException {
		ProcessHandle process = process();
		process.destroyForcibly();
		awaitEnd(process);
	}

	/** Its process stands still (SIGSTOP) or goes on (SIGCONT). */
	void signal(String name) throws IOException, InterruptedException {
		new ProcessBuilder("kill", "-" + name, Long.toString(process().pid())).start().waitFor();
	}

	/** Waits until its process has ended. */
	void awaitEnd() throws InterruptedException {
		Optional<ProcessHandle> process = ProcessHandle.of(pid);
		if (process.isPresent()) {
			awaitEnd(process.get());
		}
	}

	private static void awaitEnd(ProcessHandle process) throws InterruptedException {
		try {
			process.onExit().get(60, TimeUnit.SECONDS);
		} catch (ExecutionException | TimeoutException e) {
			throw new AssertionError("It runs on", e);
		}
	}

	private ProcessHandle process() {
		return ProcessHandle.of(pid).orElseThrow();
	}

	/** Asks it to end, or kills it. */
	void stop() throws InterruptedException {
		new StopServiceOperation().stop(home);
	}

	/** Settings of a client of this site, which remembers in a directory. */
	ClientSettings settings(Path state) {
		return ClientSettings.of(ServerList.of(address()), trust()).withKnown(known).withState(state);
	}

	/** Signed for any machine. */
	byte[] licence(String... features) throws ProblemException {
		List<OrderedFeature> ordered = new ArrayList<>();
		for (String feature : features) {
			ordered.add(OrderedFeature.parse(feature, "10.1"));
		}
		return assertInstanceOf(ProvisionOutcome.Provisioned.class, new ProvisionLicenseOperation(publisher)
				.provision(LicenseOrder.lockedTo(HostId.parse("ANY"), ordered))).file().bytes();
	}

	byte[] certificatePem() {
		return publisher.publisher().pem().getBytes(StandardCharsets.US_ASCII);
	}

	private Path certificate() {
		try {
			return Files.write(directory.resolve("publisher.crt"), certificatePem());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	ServerAddress address() {
		return ServerAddress.of(port, "127.0.0.1");
	}

	LicenseServerConnection connect() throws ProblemException, InterruptedException {
		return new LicenseServers(known).connect(address());
	}

	Home home() {
		return home;
	}

	PublisherTrust trust() {
		return new PublisherTrust.Only(new TrustedPublishers(List.of(publisher.publisher()),
				InstantSource.system()));
	}

	@Override
	public void close() {
		try {
			stop();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
