// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.castellan.core.api.ServiceState;
import org.castellan.core.problem.Problem;
import org.castellan.core.work.Progress;
import org.castellan.service.internal.home.OpenHome;
import org.castellan.testkit.net.FreePort;
import org.castellan.testkit.process.OwnClassPath;
import org.castellan.testkit.time.Soon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, looking at and stopping the real process of a service, as the command line and the console do. */
class LocalServiceTest {

	@TempDir
	Path directory;

	private ServiceOptions options;
	private Home home;

	@BeforeEach
	void choose() {
		options = TestService.options(directory);
		home = options.home();
	}

	@AfterEach
	void stopWhatRuns() throws InterruptedException {
		new StopServiceOperation(Duration.ofSeconds(10)).stop(home);
	}

	@Test
	void startedServiceAnswersAndTellsWhereItIs() throws Exception {
		RunningService running = assertInstanceOf(StartOutcome.Started.class, start()).service();
		assertEquals(options.port().orElseThrow().value(), running.port());
		LocalServiceStatus.Running status = status();
		assertEquals(running, status.service());
		assertEquals(ServiceState.RUNNING, status.status().state());
		assertEquals(running.pid(), status.status().process());
	}

	@Test
	void secondStartFindsTheFirst() throws Exception {
		RunningService running = assertInstanceOf(StartOutcome.Started.class, start()).service();
		assertEquals(running, assertInstanceOf(StartOutcome.AlreadyRunning.class, start()).service());
	}

	@Test
	void processOutlivesWhoStartedItAndItsTerminal() throws Exception {
		RunningService running = assertInstanceOf(StartOutcome.Started.class, start()).service();
		String session = Files.readString(Path.of("/proc", Long.toString(running.pid()), "stat")).split("\\) ")[1]
				.split(" ")[3];
		assertEquals(Long.toString(running.pid()), session, "the service leads a session of its own");
	}

	@Test
	void stopIsAskedForAndLeavesNoTrace() throws Exception {
		RunningService running = assertInstanceOf(StartOutcome.Started.class, start()).service();
		StopOutcome.Stopped stopped = assertInstanceOf(StopOutcome.Stopped.class,
				new StopServiceOperation(Duration.ofMinutes(1)).stop(home));
		assertEquals(StopOutcome.Manner.ASKED, stopped.manner());
		assertEquals(0, stopped.leases());
		assertFalse(ProcessHandle.of(running.pid()).filter(ProcessHandle::isAlive).isPresent());
		assertFalse(Files.exists(home.runFile()));
		assertInstanceOf(LocalServiceStatus.NotRunning.class, new LocalStatusQuery().status(home));
		assertInstanceOf(StopOutcome.WasNotRunning.class, new StopServiceOperation().stop(home));
	}

	@Test
	void terminatedServiceStopsGracefully() throws Exception {
		RunningService running = assertInstanceOf(StartOutcome.Started.class, start()).service();
		ProcessHandle process = ProcessHandle.of(running.pid()).orElseThrow();
		process.destroy();
		process.onExit().get(60, TimeUnit.SECONDS);
		assertFalse(Files.exists(home.runFile()));
		assertTrue(Files.readString(home.logDirectory().resolve("events.jsonl")).contains("STOPPED"));
	}

	@Test
	void killedServiceIsToldFromAStoppedOneAndStartsAgain() throws Exception {
		RunningService running = assertInstanceOf(StartOutcome.Started.class, start()).service();
		ProcessHandle process = ProcessHandle.of(running.pid()).orElseThrow();
		process.destroyForcibly();
		process.onExit().get(60, TimeUnit.SECONDS);
		LocalServiceStatus.Killed killed = assertInstanceOf(LocalServiceStatus.Killed.class, new LocalStatusQuery().status(home));
		assertEquals(running, killed.last());
		assertFalse(killed.lastSign().isBefore(running.started()) || killed.lastSign().isAfter(Instant.now()), killed::toString);
		assertInstanceOf(StartOutcome.Started.class, start());
	}

	@Test
	void portIsKeptFromOneStartToTheNext() throws Exception {
		assertInstanceOf(StartOutcome.Started.class, start());
		new StopServiceOperation().stop(home);
		ServiceOptions withoutPort = ServiceOptions.of(home).withWitness(directory.resolve("witness"));
		StartOutcome again = new StartServiceOperation(java()).start(withoutPort, Progress.none());
		assertEquals(options.port().orElseThrow().value(), assertInstanceOf(StartOutcome.Started.class, again).service().port());
	}

	@Test
	void serviceThatMovedToAnotherPortSaysSo() throws Exception {
		ServiceOptions withoutPort = ServiceOptions.of(home).withWitness(directory.resolve("witness"));
		StartServiceOperation starting = new StartServiceOperation(java());
		int before = assertInstanceOf(StartOutcome.Started.class, starting.start(withoutPort, Progress.none())).service().port();
		assertFalse(codes(findings()).contains("CAS-0537"));
		new StopServiceOperation().stop(home);
		try (ServerSocket taken = new ServerSocket(before)) {
			assertTrue(taken.isBound());
			assertInstanceOf(StartOutcome.Started.class, starting.start(withoutPort, Progress.none()));
			Problem moved = findings().stream().filter(finding -> finding.code().equals("CAS-0537")).findFirst().orElseThrow();
			assertEquals(Integer.toString(before), moved.details().get("before"));
		}
	}

	@Test
	void startingAgainLeavesNoErrorInTheProgramLog() throws Exception {
		assertInstanceOf(StartOutcome.Started.class, start());
		new StopServiceOperation().stop(home);
		assertInstanceOf(StartOutcome.Started.class, start());
		String log = Files.readString(home.programLog());
		assertFalse(log.contains("[error]"), log);
	}

	private static List<String> codes(List<Problem> problems) {
		return problems.stream().map(Problem::code).toList();
	}

	private List<Problem> findings() throws Exception {
		return status().status().findings();
	}

	/** A service on a machine that stood still may let a question go unanswered, so it is asked again. */
	private LocalServiceStatus.Running status() throws Exception {
		return Soon.found("it answers", () -> Optional.of(new LocalStatusQuery().status(home))
				.filter(LocalServiceStatus.Running.class::isInstance).map(LocalServiceStatus.Running.class::cast));
	}

	@Test
	void takenPortIsAProblemThatNamesTheOwner() throws Exception {
		try (ServerSocket taken = FreePort.taken()) {
			options = options.withPort(taken.getLocalPort());
			Problem problem = assertInstanceOf(StartOutcome.Failed.class, start()).problem();
			assertEquals("CAS-0510", problem.code());
			assertEquals(Integer.toString(taken.getLocalPort()), problem.details().get("port"));
			assertTrue(problem.what().contains("(process " + ProcessHandle.current().pid() + ")"), problem.what());
		}
		assertInstanceOf(LocalServiceStatus.NotRunning.class, new LocalStatusQuery().status(home));
		try (OpenHome left = OpenHome.open(home)) {
			assertEquals(0, left.settings().port(), "a later start must not try that port again");
		}
	}

	@Test
	void aCertificateThatCannotBeReadLeavesNoHomeBehind() throws Exception {
		options = options.withTrust(List.of(directory.resolve("missing.crt")));
		assertEquals("CAS-0228", assertInstanceOf(StartOutcome.Failed.class, start()).problem().code());
		assertFalse(Files.exists(home.directory()));
	}

	@Test
	void missingJavaIsAProblem() throws Exception {
		JavaCommand missing = new JavaCommand(directory.resolve("no-java"), "", List.of());
		Problem problem = assertInstanceOf(StartOutcome.Failed.class,
				new StartServiceOperation(missing).start(options, Progress.none())).problem();
		assertTrue(List.of("CAS-0520", "CAS-0521").contains(problem.code()), problem.message());
	}

	@Test
	void processThatEndsAtOnceShowsTheEndOfItsLog() throws Exception {
		JavaCommand broken = new JavaCommand(java().java(), java().classPath(), List.of("-XX:NoSuchFlag"));
		Problem problem = assertInstanceOf(StartOutcome.Failed.class,
				new StartServiceOperation(broken).start(options, Progress.none())).problem();
		assertEquals("CAS-0521", problem.code());
		assertTrue(problem.why().contains("NoSuchFlag"), problem.message());
	}

	@Test
	void silentServiceIsTerminatedOrKilled() throws Exception {
		RunningService running = assertInstanceOf(StartOutcome.Started.class, start()).service();
		signal("STOP", running.pid());
		StopOutcome outcome = new StopServiceOperation(Duration.ofSeconds(2)).stop(home);
		assertEquals(StopOutcome.Manner.KILLED, assertInstanceOf(StopOutcome.Stopped.class, outcome).manner());
	}

	private static void signal(String name, long pid) throws IOException, InterruptedException {
		new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
	}

	private StartOutcome start() throws InterruptedException {
		return new StartServiceOperation(java()).start(options, Progress.none());
	}

	private static JavaCommand java() {
		return JavaCommand.of(OwnClassPath.joined());
	}
}
