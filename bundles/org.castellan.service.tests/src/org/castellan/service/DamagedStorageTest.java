// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.api.PreparedRequest;
import org.castellan.core.api.ResponseResult;
import org.castellan.core.json.Json;
import org.castellan.core.problem.Problem;
import org.castellan.core.work.Progress;
import org.castellan.testkit.process.OwnClassPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process of a service over a trusted storage that is damaged: from the second copy it counts what it counted, without
 * one it does not start and says what to do. It never counts fewer or more without a word.
 */
class DamagedStorageTest {

	private static final String NUMBER = "EFL123456789";
	private static final String FEATURE = "desktopAdvP";
	private static final int SEATS = 7;

	@TempDir
	Path directory;

	private ServiceOptions options;
	private Path storage;

	@BeforeEach
	void authorize() throws Exception {
		TestLicenses licenses = TestLicenses.in(directory.resolve("publisher"));
		TestVendor vendor = new TestVendor(licenses.key(), FEATURE);
		options = TestService.options(directory).withTrust(List.of(licenses.certificate()));
		storage = options.home().trustedStorageDirectory();
		try (TestClient client = TestClient.of(start(), options.home())) {
			AuthorizationDraft draft = new AuthorizationDraft(UUID.randomUUID().toString(), AuthorizationDraft.AUTHORIZE,
					List.of(new AuthorizationItem(NUMBER, SEATS)), Map.of());
			PreparedRequest prepared = client.ask(client.admin("authorization/requests")
					.header("Content-Type", "application/json").POST(BodyPublishers.ofString(Json.mapper()
							.writeValueAsString(draft)))).as(PreparedRequest.class);
			assertTrue(client.postAdmin("authorization/responses", vendor.answer(prepared.text()))
					.as(ResponseResult.class).applied());
		}
		stop();
	}

	@AfterEach
	void stop() throws InterruptedException {
		new StopServiceOperation(Duration.ofSeconds(10)).stop(options.home());
	}

	@Test
	void theSecondCopyStandsInForATornFirstOne() throws Exception {
		byte[] whole = Files.readAllBytes(storage.resolve("storage.json"));
		Files.write(storage.resolve("storage.json"), Arrays.copyOf(whole, whole.length / 2));
		assertEquals(SEATS, seats());
	}

	@Test
	void aStorageOfWhichNoCopyIsWholeEndsTheStartWithWhatToDo() throws Exception {
		Files.writeString(storage.resolve("storage.json"), "garbage");
		forgetSecondCopies();
		assertRefused("CAS-1162");
	}

	@Test
	void aStorageOfWhichOnlyTheKeyIsLeftEndsTheStartWithWhatToDo() throws Exception {
		Files.delete(storage.resolve("storage.json"));
		forgetSecondCopies();
		assertRefused("CAS-1197");
	}

	@Test
	void anEditedStorageEndsTheStart() throws Exception {
		forgetSecondCopies();
		Path file = storage.resolve("storage.json");
		Files.writeString(file, Files.readString(file).replace("\"applied\"", "\"applied\" "));
		assertEquals(SEATS, seats());
		stop();
		forgetSecondCopies();
		Files.writeString(file, Files.readString(file).replaceFirst("\"known\" : \"\\d", "\"known\" : \"3"));
		assertRefused("CAS-1162");
	}

	@Test
	void aStorageWithoutItsKeyEndsTheStart() throws Exception {
		byte[] key = Files.readAllBytes(storage.resolve("machine.key"));
		Files.delete(storage.resolve("machine.key"));
		assertRefused("CAS-1162");
		assertFalse(Files.exists(storage.resolve("machine.key")), "a new key would make the damage final");
		Files.write(storage.resolve("machine.key"), key);
		Files.setPosixFilePermissions(storage.resolve("machine.key"),
				PosixFilePermissions.fromString("rw-------"));
		assertEquals(SEATS, seats());
	}

	@Test
	void aDirectoryInTheFilesPlaceEndsTheStart() throws Exception {
		Files.delete(storage.resolve("storage.json"));
		Files.createDirectory(storage.resolve("storage.json"));
		forgetSecondCopies();
		assertRefused("CAS-1160");
	}

	private void assertRefused(String code) throws InterruptedException {
		Problem problem = assertInstanceOf(StartOutcome.Failed.class, outcome()).problem();
		assertEquals(code, problem.code(), problem::message);
		assertTrue(problem.message().contains(storage.toString()), problem.message());
	}

	private int seats() throws Exception {
		try (TestClient client = TestClient.of(start(), options.home())) {
			return client.availability(FEATURE).total();
		}
	}

	private void forgetSecondCopies() throws IOException {
		try (Stream<Path> files = Files.walk(directory)) {
			for (Path copy : files.filter(file -> String.valueOf(file.getFileName()).startsWith("trusted-storage-")).toList()) {
				Files.delete(copy);
			}
		}
	}

	private RunningService start() throws InterruptedException {
		StartOutcome outcome = outcome();
		return assertInstanceOf(StartOutcome.Started.class, outcome, outcome::toString).service();
	}

	private StartOutcome outcome() throws InterruptedException {
		return new StartServiceOperation(JavaCommand.of(OwnClassPath.joined())).start(options, Progress.none());
	}
}
