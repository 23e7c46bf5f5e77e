// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

	@TempDir
	Path directory;

	@Test
	void theNewContentTakesThePlaceOfTheOldAndNothingElseIsLeft() throws IOException {
		Path file = directory.resolve("site.lic");
		AtomicFile.write(file, new byte[] { 1 });
		AtomicFile.write(file, new byte[] { 2, 3 });
		assertArrayEquals(new byte[] { 2, 3 }, Files.readAllBytes(file));
		try (Stream<Path> files = Files.list(directory)) {
			assertEquals(1, files.count());
		}
	}

	@Test
	void aFailedWriteLeavesTheOldContentAndNothingElse() throws IOException {
		Path file = Files.createDirectory(directory.resolve("site.lic"));
		Files.createFile(file.resolve("inside"));
		assertThrows(IOException.class, () -> AtomicFile.write(file, new byte[] { 1 }));
		try (Stream<Path> files = Files.list(directory)) {
			assertEquals(1, files.count());
		}
	}

	@Test
	void aReaderNeverSeesAPart() throws Exception {
		Path file = directory.resolve("site.lic");
		byte[] ones = new byte[100_000];
		byte[] twos = new byte[70_000];
		Arrays.fill(twos, (byte) 2);
		AtomicFile.write(file, ones);
		try (var writer = Executors.newSingleThreadExecutor()) {
			Future<?> writing = writer.submit(() -> {
				for (int i = 0; i < 50; i++) {
					AtomicFile.write(file, i % 2 == 0 ? twos : ones);
				}
				return null;
			});
			while (!writing.isDone()) {
				byte[] seen = Files.readAllBytes(file);
				assertArrayEquals(seen.length == ones.length ? ones : twos, seen);
			}
			writing.get();
		}
	}

	@Test
	@EnabledOnOs({ OS.LINUX, OS.MAC })
	void aSecretIsItsOwnersAlone() throws IOException {
		Path file = directory.resolve("admin.token");
		AtomicFile.write(file, new byte[] { 1 });
		AtomicFile.writeSecret(file, new byte[] { 2 });
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
	}

	@Test
	@EnabledOnOs({ OS.LINUX, OS.MAC })
	void aRewrittenFileKeepsWhoMayReadIt() throws IOException {
		Path file = Files.writeString(directory.resolve("service.txt"), "old");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

		AtomicFile.rewrite(file, "new".getBytes(StandardCharsets.UTF_8));

		assertEquals("new", Files.readString(file));
		assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
	}

	@Test
	void aFileOfTheLimitIsReadAndOneByteMoreIsNot() throws IOException {
		Path file = Files.write(directory.resolve("site.lic"), new byte[10]);
		assertEquals(10, AtomicFile.read(file, 10).length);
		assertThrows(FileTooLargeException.class, () -> AtomicFile.read(file, 9));
	}
}
