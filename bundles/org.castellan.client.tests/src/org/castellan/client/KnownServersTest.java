// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.AccessToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownServersTest {

	private static final ServerIdentity DALLAS = TestServers.identity("27000@dallas", "service-1", "AA");
	private static final AccessToken CREDENTIAL = AccessToken.parse("c".repeat(43));

	@TempDir
	Path directory;

	private KnownServers known;

	@BeforeEach
	void open() {
		known = new KnownServers(directory.resolve("castellan"));
	}

	@Test
	void nothingIsKnownAtFirst() throws Exception {
		assertEquals(List.of(), known.all());
		assertFalse(Files.exists(directory.resolve("castellan")), "looking makes nothing");
	}

	@Test
	void whatWasPinnedIsFoundByAddressHostAndFingerprint() throws Exception {
		KnownServer pinned = known.pin(DALLAS);
		assertEquals(List.of(pinned), new KnownServers(directory.resolve("castellan")).all());
		assertEquals(Optional.of(pinned), known.find(ServerAddress.parse("27000@DALLAS")));
		assertEquals(Optional.of(pinned), known.find(ServerAddress.parse("@dallas")));
		assertEquals(Optional.empty(), known.find(ServerAddress.parse("27001@dallas")));
		assertEquals(Optional.of(pinned), known.withFingerprint(DALLAS.fingerprint()));
	}

	@Test
	void onlyTheOwnerMayReadIt() throws Exception {
		KnownServer pinned = known.keepCredential(known.pin(DALLAS), CREDENTIAL);
		for (Path file : List.of(directory.resolve("castellan/known-servers.json"), pinned.credential().orElseThrow())) {
			assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file.toString());
		}
		assertEquals("rwx------",
				PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("castellan"))));
	}

	@Test
	void pinningAnewReplacesWhatWasAtThatAddress() throws Exception {
		known.pin(DALLAS);
		KnownServer other = known.pin(TestServers.identity("27000@dallas", "service-2", "BB"));
		assertEquals(List.of(other), known.all());
	}

	@Test
	void aServiceThatMovedKeepsItsHomeAndCredential() throws Exception {
		Path home = directory.resolve("home");
		known.pin(KnownServer.of(DALLAS).withHome(home, home.resolve("credential")));
		KnownServer moved = known.pin(TestServers.identity("27005@dallas", "service-1", "AA"));
		assertEquals(Optional.of(home), moved.home());
		assertEquals(Optional.of(home.resolve("credential")), moved.credential());
		assertEquals(Optional.of(moved), known.ofHome(home));
	}

	@Test
	void aHomeHasOneServer() throws Exception {
		Path home = directory.resolve("home");
		known.pin(KnownServer.of(DALLAS).withHome(home, home.resolve("credential")));
		KnownServer anew = known.pin(KnownServer.of(TestServers.identity("27100@localhost", "service-2", "BB"))
				.withHome(home, home.resolve("credential")));
		assertEquals(List.of(anew), known.all());
	}

	@Test
	void aCredentialIsKeptAndForgottenWithItsServer() throws Exception {
		KnownServer pinned = known.keepCredential(known.pin(DALLAS), CREDENTIAL);
		assertEquals(CREDENTIAL, known.credential(pinned).orElseThrow());
		known.forget(DALLAS.address());
		assertEquals(List.of(), known.all());
		assertFalse(Files.exists(pinned.credential().orElseThrow()));
	}

	@Test
	void forgettingOneAddressKeepsWhatAnotherOneNeeds() throws Exception {
		KnownServer pinned = known.keepCredential(known.pin(DALLAS), CREDENTIAL);
		known.pin(pinned.at(ServerAddress.parse("27000@dallas.example")));
		known.forget(DALLAS.address());
		assertEquals(CREDENTIAL, known.credential(known.all().getFirst()).orElseThrow());
	}

	@Test
	void theCredentialInAHomeIsNotRemoved() throws Exception {
		Path home = Files.createDirectory(directory.resolve("home"));
		Path credential = Files.writeString(home.resolve("credential"), CREDENTIAL.reveal());
		Files.setPosixFilePermissions(credential, PosixFilePermissions.fromString("rw-------"));
		KnownServer local = known.pin(KnownServer.of(DALLAS).withHome(home, credential));
		assertEquals(CREDENTIAL, known.credential(local).orElseThrow());
		known.forget(DALLAS.address());
		assertTrue(Files.exists(credential));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "{}", "{\"servers\":null}", "{\"servers\":[{}]}",
			"{\"servers\":[{\"server\":\"nonsense\"}]}", "{\"servers\":[null]}", "\u0000\u0001" })
	void aDamagedListIsAProblemAndIsNotOverwritten(String content) throws Exception {
		Path file = Files.createDirectories(directory.resolve("castellan")).resolve("known-servers.json");
		Files.writeString(file, content);
		assertEquals("CAS-0717", assertThrows(ProblemException.class, known::all).problem().code());
		assertEquals("CAS-0717", assertThrows(ProblemException.class, () -> known.pin(DALLAS)).problem().code());
		assertEquals(content, Files.readString(file));
	}

	@Test
	void manyProgramsPinAtOnceAndNoneIsLost() throws Exception {
		List<ServerIdentity> all = IntStream.range(0, 24)
				.mapToObj(i -> TestServers.identity(27_000 + i + "@dallas", "service-" + i, "%02X".formatted(i))).toList();
		try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<KnownServer>> pins = all.stream()
					.map(server -> each.submit(() -> new KnownServers(directory.resolve("castellan")).pin(server))).toList();
			for (Future<KnownServer> pin : pins) {
				pin.get();
			}
		}
		assertEquals(24, known.all().size());
	}
}
