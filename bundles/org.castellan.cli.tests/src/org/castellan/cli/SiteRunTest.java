// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.cli.Typed.Said;
import org.castellan.cli.VendorWithSite.Ready;
import org.castellan.client.site.ActivationSite;
import org.castellan.client.site.SiteAddress;
import org.castellan.core.json.Json;
import org.castellan.testkit.net.FreePort;
import org.castellan.testkit.process.ForeignProcess;
import org.castellan.testkit.process.OwnClassPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code castellan site run} as the process a vendor starts. */
class SiteRunTest {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	@TempDir
	Path directory;

	private VendorWithSite vendor;

	@BeforeEach
	void sell() throws Exception {
		vendor = new VendorWithSite(directory, 10);
	}

	@Test
	void answersUntilItIsStoppedAndThenEndsInOrder() throws Exception {
		int port = FreePort.find();
		AuthorizationRequest request = vendor.request("dallas");
		String fingerprint;
		byte[] response;
		try (ForeignProcess process = vendor.startSite(port)) {
			Ready ready = VendorWithSite.ready(process);
			fingerprint = ready.fingerprint();
			assertEquals("https://127.0.0.1:" + port, ready.address());
			ActivationSite site = new ActivationSite(SiteAddress.parse(ready.pinned()));
			assertEquals("Example Publisher", site.hello().publisher());
			response = site.answer(request.text().getBytes(StandardCharsets.UTF_8));
			assertEquals(request.id(), AuthorizationResponse.parse(response).requestId());
			assertEquals(ExitCode.OK, process.stop(PATIENCE), process::toString);
			assertEquals("", process.errors());
		}
		assertTrue(FreePort.isFree(port));
		String log = Files.readString(vendor.home().resolve("log/site.log"));
		assertTrue(log.contains("ONLINE: answered"), log);
		assertFalse(log.contains(vendor.number.text()) || log.contains("Ada") || log.contains("dallas"), log);
		try (ForeignProcess again = vendor.startSite(port)) {
			Ready ready = VendorWithSite.ready(again);
			assertEquals(fingerprint, ready.fingerprint());
			assertEquals(new String(response, StandardCharsets.UTF_8),
					new String(new ActivationSite(SiteAddress.parse(ready.pinned()))
							.answer(request.text().getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
			assertEquals(ExitCode.OK, again.stop(PATIENCE));
		}
		assertEquals(1, vendor.activated());
	}

	@Test
	void takenPortAndWrongPasswordAreToldWithTheirCodes() throws Exception {
		try (ServerSocket taken = FreePort.taken(); ForeignProcess process = vendor.startSite(taken.getLocalPort())) {
			assertEquals(ExitCode.ENVIRONMENT, process.awaitExit(PATIENCE));
			assertTrue(process.errors().contains("CAS-0510"), process::toString);
		}
		try (ForeignProcess process = vendor.startSite("another password", FreePort.find())) {
			assertEquals(ExitCode.PROBLEMS, process.awaitExit(PATIENCE));
			assertTrue(process.errors().contains("CAS-0222"), process::toString);
		}
		for (List<String> wrong : List.of(List.of("--requests-per-minute", "0"), List.of("--trusted-proxy", "proxy.example.com"),
				List.of("--trusted-proxy", "10.0.0.0/8", "--trusted-proxy", "0.0.0.0/0"))) {
			try (ForeignProcess process = vendor.startSite(FreePort.find(), wrong.toArray(String[]::new))) {
				assertEquals(ExitCode.USAGE, process.awaitExit(PATIENCE), process::toString);
			}
		}
	}

	@Test
	@Timeout(60)
	void aHomeThatIsAFileIsToldInOneProblem() throws Exception {
		Path file = Files.writeString(directory.resolve("file"), "");
		Said said = new Typed().run("site", "run", "--home", file.toString(), "--authority", directory.resolve("A").toString(),
				"--publisher", directory.resolve("K").toString());
		assertEquals(ExitCode.ENVIRONMENT, said.code());
		assertTrue(said.err().startsWith("error CAS-1090: The activation site's home " + file), said::err);
		assertEquals(3, said.err().lines().count(), said::err);
	}

	@Test
	void ofTwoFirstStartsAtOnceOneRunsAndTheOtherSaysWhoDoes() throws Exception {
		List<ForeignProcess> both = List.of(vendor.startSite(FreePort.find()), vendor.startSite(FreePort.find()));
		try {
			CompletableFuture.anyOf(both.stream().map(process -> ProcessHandle.of(process.pid()).orElseThrow().onExit())
					.toArray(CompletableFuture[]::new)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
			ForeignProcess refused = both.stream().filter(process -> !process.isRunning()).findFirst().orElseThrow();
			ForeignProcess running = both.getFirst() == refused ? both.getLast() : both.getFirst();
			assertEquals(ExitCode.ENVIRONMENT, refused.awaitExit(PATIENCE), refused::toString);
			assertTrue(refused.errors().contains("CAS-1092"), refused::toString);
			assertTrue(refused.errors().contains("(" + running.pid() + ")"), refused::toString);
			assertTrue(Json.mapper().readTree(refused.output()).toString().contains("CAS-1092"), refused::toString);
			assertEquals("Example Publisher",
					new ActivationSite(SiteAddress.parse(VendorWithSite.ready(running).pinned())).hello().publisher());
		} finally {
			both.forEach(ForeignProcess::close);
		}
	}

	/** What the unit starts is what was typed, with no secret in it. */
	@Test
	void theUnitRunsTheSiteAsItWasTyped() throws Exception {
		Path unit = directory.resolve("castellan-site.service");
		Path launcher = Path.of(ForeignProcess.javaCommand());
		List<String> install = List.of(launcher.toString(), "-Dcastellan.launcher=" + launcher, "-cp", OwnClassPath.joined(),
				Main.class.getName(), "site", "install", "--home", "site", "--publisher", "K", "--port", "9443", "--bind", "127.0.0.1",
				"--trusted-proxy", "10.0.0.0/8", "--unit", unit.toString(), "--authority");
		try (ForeignProcess process = ForeignProcess.start(with(install, "records"), directory, Map.of())) {
			assertEquals(ExitCode.OK, process.awaitExit(PATIENCE), process::toString);
			assertTrue(process.errors().contains("CASTELLAN_PUBLISHER_PASSWORD"), process::toString);
		}
		Path here = directory.toRealPath();
		String text = Files.readString(unit);
		assertTrue(text.contains("ExecStart=" + launcher + " site run --home " + here.resolve("site") + " --authority "
				+ here.resolve("records") + " --publisher " + here.resolve("K")
				+ " --port 9443 --requests-per-minute 240 --bind 127.0.0.1 --trusted-proxy 10.0.0.0/8\n"), text);
		assertTrue(text.contains("ReadWritePaths=" + here.resolve("site") + " " + here.resolve("records") + "\n"), text);
		try (ForeignProcess process = ForeignProcess.start(with(install, "jdbc:postgresql://db/castellan?user=c&password=secret"),
				directory, Map.of())) {
			assertEquals(ExitCode.USAGE, process.awaitExit(PATIENCE), process::toString);
		}
		assertEquals(text, Files.readString(unit));
	}

	private static List<String> with(List<String> command, String last) {
		return Stream.concat(command.stream(), Stream.of(last)).toList();
	}
}
