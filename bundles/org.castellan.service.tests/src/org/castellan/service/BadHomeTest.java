// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.castellan.core.problem.Problem;
import org.castellan.testkit.net.FreePort;
import org.castellan.testkit.process.ForeignProcess;
import org.castellan.testkit.process.OwnClassPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home or a port that cannot be used ends the real process with a problem and exit code 3, and changes nothing. */
class BadHomeTest {

	@TempDir
	Path directory;

	private ServiceOptions options;
	private Home home;

	@BeforeEach
	void choose() throws Exception {
		options = TestService.options(directory);
		home = options.home();
	}

	@Test
	void homeThatIsAFile() throws Exception {
		Files.writeString(home.directory(), "in the way");
		assertFails("CAS-0501", List.of());
		assertEquals("in the way", Files.readString(home.directory()));
	}

	@Test
	void homeThatCannotBeWritten() throws Exception {
		assumeTrue(ServiceProcessUnderTest.mayMount());
		Files.createDirectories(home.directory());
		assertFails("CAS-0502", ServiceProcessUnderTest.withReadOnly(home.directory()));
	}

	@Test
	void homeOnADiskThatIsFull() throws Exception {
		assumeTrue(ServiceProcessUnderTest.mayMount());
		Files.createDirectories(home.directory());
		assertFails("CAS-0503", ServiceProcessUnderTest.withSmallDisk(home.directory(), "4k"));
	}

	@Test
	void homeOnADiskWithoutRoomForALedger() throws Exception {
		assumeTrue(ServiceProcessUnderTest.mayMount());
		Files.createDirectories(home.directory());
		Problem problem = assertFails("CAS-0441", ServiceProcessUnderTest.withSmallDisk(home.directory(), "64k"));
		assertTrue(problem.remedy().contains("Free some space"), problem.message());
	}

	@Test
	void homeInUseByAnotherProcess() {
		try (ServiceProcessUnderTest first = ServiceProcessUnderTest.start(options)) {
			RunningService running = first.ready();
			Problem problem = assertFails("CAS-0504", List.of());
			assertEquals(Long.toString(running.pid()), problem.details().get("pid"));
		}
	}

	@Test
	void homeOfANewerVersionIsNotTouched() throws Exception {
		Files.createDirectories(home.directory());
		Files.writeString(home.settingsFile(), "{\"format\":2,\"serviceId\":\"x\",\"somethingNew\":true}");
		assertFails("CAS-0505", List.of());
		assertEquals(List.of("service.json"), List.of(home.directory().toFile().list()));
	}

	@Test
	void settingsThatMakeNoSense() throws Exception {
		Files.createDirectories(home.directory());
		for (String settings : List.of("{", "[]", "{\"format\":1}", "{\"format\":1,\"serviceId\":\"x\",\"port\":70000}")) {
			Files.writeString(home.settingsFile(), settings);
			assertFails("CAS-0506", List.of());
			assertEquals(settings, Files.readString(home.settingsFile()));
		}
	}

	@Test
	void portThatIsTaken() throws Exception {
		try (ServerSocket taken = FreePort.taken()) {
			options = options.withPort(taken.getLocalPort());
			assertFails("CAS-0510", List.of());
		}
		assertFalse(Files.exists(home.runFile()));
	}

	@Test
	void addressThatIsNotHere() {
		options = options.withBind("192.0.2.1");
		assertFails("CAS-0513", List.of());
		options = options.withBind("no such name");
		assertFails("CAS-0513", List.of());
	}

	@Test
	void certificateThatIsNotThere() {
		options = options.withTrust(List.of(directory.resolve("missing.crt")));
		Problem problem = assertFails(null, List.of());
		assertTrue(problem.code().startsWith("CAS-02"), problem.message());
	}

	@Test
	void argumentThatIsNotKnown() {
		try (ForeignProcess process = ForeignProcess.java(
				OwnClassPath.entries(), Main.class.getName(), "--nonsense")) {
			assertEquals(2, process.awaitExit(Duration.ofSeconds(60)));
			assertTrue(process.output().contains("CAS-0526"), process.output());
		}
	}

	private Problem assertFails(String code, List<String> prefix) {
		try (ServiceProcessUnderTest process = ServiceProcessUnderTest.start(prefix, options)) {
			Problem problem = process.failure();
			if (code != null) {
				assertEquals(code, problem.code(), problem.message());
			}
			assertEquals(3, process.exitCode());
			return problem;
		}
	}
}
