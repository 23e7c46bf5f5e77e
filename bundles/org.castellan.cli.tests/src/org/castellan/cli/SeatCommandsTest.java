// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.castellan.cli.Typed.Said;
import org.castellan.core.work.Progress;
import org.castellan.crypto.AccessToken;
import org.castellan.service.Home;
import org.castellan.service.JavaCommand;
import org.castellan.service.RunningService;
import org.castellan.service.ServiceOptions;
import org.castellan.service.StartOutcome;
import org.castellan.service.StartServiceOperation;
import org.castellan.service.StopServiceOperation;
import org.castellan.testkit.net.FreePort;
import org.castellan.testkit.process.EndLeftovers;
import org.castellan.testkit.process.OwnClassPath;
import org.castellan.testkit.time.Soon;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What people type at a machine that did not start the service, and what they hold seats with. */
@ExtendWith(EndLeftovers.class)
@Timeout(120)
class SeatCommandsTest {

	@TempDir
	static Path site;

	static Home home;
	static RunningService service;
	static String server;

	@TempDir
	Path user;

	@BeforeAll
	static void open() throws Exception {
		home = Home.of(site.resolve("home"));
		Typed vendor = new Typed().with("CASTELLAN_PUBLISHER_PASSWORD", "a password of a test");
		vendor.run("publisher", "init", site.resolve("K").toString(), "--name", "Example Publisher");
		vendor.run("provision", "license", "--publisher", site.resolve("K").toString(), "--host-id", "ANY", "--feature",
				"desktopAdvP=2", "--out", site.resolve("site.lic").toString());
		ServiceOptions options = ServiceOptions.of(home).withBind("127.0.0.1").withPort(FreePort.find())
				.withTrust(List.of(site.resolve("K/publisher.crt"))).withWitness(site.resolve("witness"));
		service = assertInstanceOf(StartOutcome.Started.class,
				new StartServiceOperation(JavaCommand.of(OwnClassPath.joined())).start(options, Progress.none())).service();
		server = service.address().toString();
		Typed admin = new Typed().with("XDG_CONFIG_HOME", site.resolve("admin").toString());
		assertEquals(ExitCode.OK, admin.run("servers", "pin", server, "--fingerprint", service.fingerprint(),
				"--credential-file", home.credentialFile().toString()).code());
		Said authorized = admin.run("authorize", site.resolve("site.lic").toString(), "--server", server);
		assertEquals(ExitCode.OK, authorized.code(), authorized::err);
	}

	@AfterAll
	static void shut() throws Exception {
		new StopServiceOperation().stop(home);
	}

	@Test
	void aServerMetForTheFirstTimeIsNotTrustedWithoutAPerson() {
		Said said = typed().run("leases", "--server", server);
		assertEquals(ExitCode.PROBLEMS, said.code());
		assertTrue(said.err().contains("CAS-0707") && said.err().contains(service.fingerprint()), said::err);
		assertTrue(typed().run("servers", "list").err().contains("pinned no server"));
	}

	@Test
	void portDiagnosticsMeetsTheServiceAsItsClientsDo() {
		Said said = typed().run("ports", "check", "127.0.0.1", "--ports", server.substring(0, server.indexOf('@')), "--expect",
				"castellan", "--timeout", "20s", "--format", "json");
		assertEquals(ExitCode.OK, said.code(), said::out);
		JsonNode result = said.json().path("results").get(0);
		assertEquals("open", result.path("verdict").asString());
		assertEquals(List.of("RESOLVE", "CONNECT", "TLS", "HELLO", "CLOCK", "LATENCY"),
				result.path("steps").valueStream().map(step -> step.path("step").asString()).toList());
		assertTrue(said.out().contains(service.fingerprint()), said::out);
	}

	@Test
	void aPersonIsShownTheFingerprintAndPinsItOrNot() {
		Said no = typed().answering("no").run("leases", "--server", server);
		assertEquals(ExitCode.PROBLEMS, no.code());
		assertTrue(no.err().contains(service.fingerprint()) && no.err().contains("CAS-0806"), no::err);
		assertEquals(ExitCode.PROBLEMS, typed().answering().run("leases", "--server", server).code(), "Ctrl-D is no yes");
		Said yes = typed().answering("yes").run("leases", "--server", server);
		assertEquals(ExitCode.OK, yes.code(), yes::err);
		assertEquals(ExitCode.OK, typed().run("leases", "--server", server).code(), "it is known now");
		assertTrue(typed().run("servers", "list").out().contains(server));
		assertEquals(ExitCode.OK, typed().run("servers", "forget", server).code());
		assertEquals(ExitCode.PROBLEMS, typed().run("leases", "--server", server).code());
	}

	@Test
	void theFingerprintThatWasReadOutPinsIt() {
		String wrong = "00" + service.fingerprint().substring(2);
		Said refused = typed().run("leases", "--server", server, "--fingerprint", wrong);
		assertEquals(ExitCode.PROBLEMS, refused.code());
		assertTrue(refused.err().contains("CAS-0708"), refused::err);
		assertEquals(ExitCode.OK, typed().run("leases", "--server", server, "--fingerprint",
				service.fingerprint().replace(":", "").toLowerCase(Locale.ROOT)).code());
	}

	@Test
	void theAdminCredentialComesFromAFileOrTheEnvironmentOrNotAtAll() throws Exception {
		pin();
		Said without = typed().run("log", "--server", server);
		assertEquals(ExitCode.ENVIRONMENT, without.code());
		assertTrue(without.err().contains("CAS-0715"), without::err);
		String credential = AccessToken.read(home.credentialFile()).reveal();
		assertEquals(ExitCode.OK, typed().with("CASTELLAN_ADMIN_CREDENTIAL", credential).run("log", "--server", server).code());
		assertEquals(ExitCode.OK, typed().run("log", "--server", server, "--credential-file",
				home.credentialFile().toString()).code());
		Said wrong = typed().with("CASTELLAN_ADMIN_CREDENTIAL", "x".repeat(43)).run("log", "--server", server);
		assertEquals(ExitCode.PROBLEMS, wrong.code());
		assertTrue(wrong.err().contains("CAS-0621"), wrong::err);
		Said damaged = typed().with("CASTELLAN_ADMIN_CREDENTIAL", "hunter2").run("log", "--server", server);
		assertTrue(damaged.err().contains("CAS-0805"), damaged::err);
		assertFalse(damaged.err().contains("hunter2"), damaged::err);
	}

	@Test
	void theServerMayStandInTheEnvironment() {
		pin();
		assertEquals(ExitCode.OK, typed().with("CASTELLAN_SERVER", server).run("availability").code());
		Said bad = typed().with("CASTELLAN_SERVER", "nonsense").run("availability");
		assertTrue(bad.err().contains("CAS-0805"), bad::err);
	}

	@Test
	void availabilityAndLeasesAreTheIssuesJson() throws Exception {
		pin();
		Path go = user.resolve("go");
		CompletableFuture<Said> holding = beside("checkout", "desktopAdvP", "--server", server, "--", "sh", "-c",
				"while ! test -e " + go + "; do sleep 0.1; done");
		String lease = awaitLease();
		JsonNode feature = typed().run("availability", "--server", server, "--format", "json").json().at("/features/0");
		List.of("name", "version", "total", "inUse", "available", "expires", "holders")
				.forEach(name -> assertTrue(feature.has(name), name));
		assertEquals(1, feature.get("inUse").asInt());
		assertEquals(lease, feature.at("/holders/0/id").asString());
		JsonNode held = typed().run("leases", "--server", server, "--format", "json").json().at("/leases/0");
		List.of("id", "feature", "user", "host", "since", "expires", "fencing")
				.forEach(name -> assertTrue(held.has(name), name));
		Files.createFile(go);
		assertEquals(ExitCode.OK, holding.get(60, TimeUnit.SECONDS).code());
	}

	@Test
	void theCommandsExitCodeIsPassedOn() {
		pin();
		assertEquals(5, typed().run("checkout", "desktopAdvP", "--server", server, "--", "sh", "-c", "exit 5").code());
	}

	@Test
	void withoutACommandTheLeaseIsPrintedAndHeldUntilTheInputEnds() {
		pin();
		Said said = typed().run("checkout", "desktopAdvP", "--server", server, "--format", "json");
		assertEquals(ExitCode.OK, said.code(), said::err);
		assertEquals("desktopAdvP", said.json().get("feature").asString());
		assertTrue(typed().run("leases", "--server", server).err().contains("Nobody holds a seat"));
		assertEquals(ExitCode.OK, typed().run("checkout", "desktopAdvP", "--server", server, "--hold", "1s").code());
	}

	@Test
	void whoAskedForJsonGetsItAlsoWhenItIsDenied() {
		pin();
		Said said = typed().run("checkout", "desktopAdvP", "--count", "3", "--server", server, "--format", "json", "--", "true");
		assertEquals(ExitCode.PROBLEMS, said.code());
		assertEquals("CAS-0418", said.json().at("/problems/0/code").asString());
	}

	@Test
	@Timeout(60)
	void moreSeatsThanThereAreIsNotWaitedFor() {
		pin();
		Said said = typed().run("checkout", "desktopAdvP", "--count", "99", "--wait", "--server", server, "--", "true");
		assertEquals(ExitCode.PROBLEMS, said.code());
		assertTrue(said.err().contains("99 seats of desktopAdvP were wanted, and there are 2 at all"), said::err);
	}

	@Test
	void onlyThePublisherThatIsTrustedHereCounts() throws Exception {
		pin();
		new Typed().with("CASTELLAN_PUBLISHER_PASSWORD", "another of a test").run("publisher", "init", user.resolve("other").toString(),
				"--name", "Other");
		Said said = typed().run("checkout", "desktopAdvP", "--server", server, "--trust",
				user.resolve("other/publisher.crt").toString(), "--", "true");
		assertEquals(ExitCode.PROBLEMS, said.code(), said::err);
		assertTrue(said.err().contains("CAS-0712"), said::err);
		assertEquals(ExitCode.OK, typed().run("checkout", "desktopAdvP", "--server", server, "--trust",
				site.resolve("K/publisher.crt").toString(), "--", "true").code());
	}

	@Test
	void whenItsSeatIsLostTheCommandIsEnded() throws Exception {
		pin();
		CompletableFuture<Said> holding = beside("checkout", "desktopAdvP", "--server", server, "--ttl", "15", "--", "sleep",
				"600");
		release(awaitLease());
		Said said = holding.get(60, TimeUnit.SECONDS);
		assertEquals(ExitCode.PROBLEMS, said.code());
		assertTrue(said.err().contains("CAS-0714"), said::err);
	}

	@Test
	void aShellsJobIsGoneBeforeTheSeatIsFree() throws Exception {
		pin();
		CompletableFuture<Said> holding = beside("checkout", "desktopAdvP", "--server", server, "--ttl", "15", "--", "bash", "-c",
				"sleep 300.75; true");
		String lease = awaitLease();
		ProcessHandle job = Soon.found("the job runs", SeatCommandsTest::job);
		release(lease);
		awaitNoLease();
		// one that has ended may stay in the table, but without its command line
		assertEquals("", job.info().commandLine().orElse(""), "it ran while the seat was free");
		assertEquals(ExitCode.PROBLEMS, holding.get(60, TimeUnit.SECONDS).code());
	}

	private static Optional<ProcessHandle> job() {
		return ProcessHandle.current().descendants()
				.filter(each -> each.info().commandLine().orElse("").endsWith("sleep 300.75")).findFirst();
	}

	@Test
	void orOnlyTold() throws Exception {
		pin();
		Path go = user.resolve("go");
		CompletableFuture<Said> holding = beside("checkout", "desktopAdvP", "--server", server, "--ttl", "15", "--on-lost",
				"warn", "--", "sh", "-c", "while ! test -e " + go + "; do sleep 0.1; done; exit 4");
		release(awaitLease());
		awaitNoLease();
		Files.createFile(go);
		Said said = holding.get(60, TimeUnit.SECONDS);
		assertEquals(4, said.code());
		assertTrue(said.err().contains("CAS-0714"), said::err);
	}

	private CompletableFuture<Said> beside(String... args) {
		CompletableFuture<Said> said = new CompletableFuture<>();
		Thread.ofVirtual().start(() -> said.complete(typed().run(args)));
		return said;
	}

	private String awaitLease() throws Exception {
		return await(leases -> !leases.isEmpty()).at("/0/id").asString();
	}

	private void awaitNoLease() throws Exception {
		await(JsonNode::isEmpty);
	}

	/** A service on a machine that stood still may let a question go unanswered, so it is asked again. */
	private JsonNode await(Predicate<JsonNode> wanted) throws Exception {
		return Soon.found("the leases are those awaited", () -> {
			Said said = typed().run("leases", "--server", server, "--format", "json");
			return Optional.of(said).filter(it -> it.code() == ExitCode.OK).map(it -> it.json().path("leases")).filter(wanted);
		});
	}

	private static void release(String lease) {
		Said said = new Typed().with("XDG_CONFIG_HOME", site.resolve("admin").toString()).run("release", lease, "--server",
				server);
		assertEquals(ExitCode.OK, said.code(), said::err);
	}

	private void pin() {
		assertEquals(ExitCode.OK, typed().run("servers", "pin", server, "--fingerprint", service.fingerprint()).code());
	}

	/** A user of their own, who knows no server yet. */
	private Typed typed() {
		return new Typed().with("XDG_CONFIG_HOME", user.resolve("config").toString()).with("XDG_STATE_HOME",
				user.resolve("state").toString());
	}
}
