// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No class name reaches a person. */
class FileFailureTest {

	@TempDir
	private Path directory;

	@Test
	void aMissingFileADirectoryAndALargeFileAreToldApart() throws IOException {
		assertEquals("it does not exist", of(directory.resolve("none")));
		assertEquals("it is a directory", of(directory));
		assertEquals("it is too large", of(Files.writeString(directory.resolve("large"), "x".repeat(101))));
	}

	@Test
	void aFileInTheWayOfADirectoryIsASentenceOfItsOwn() throws IOException {
		Path file = Files.writeString(directory.resolve("file"), "x");
		assertEquals("A file of that name is in the way.",
				FileFailure.sentence(assertThrows(IOException.class, () -> Files.createDirectories(file))));
	}

	@Test
	void theSystemsOwnWordsAreQuotedWhereThereAreNoBetterOnes() {
		assertEquals("this account may not use it", FileFailure.reason(new AccessDeniedException("/file")));
		assertEquals("there is no space left on the disk",
				FileFailure.reason(new FileSystemException("/file", null, "No space left on device")));
		assertEquals("the operating system says \"Input/output error\"", FileFailure.reason(new IOException("Input/output error")));
		assertEquals("the operating system says nothing", FileFailure.reason(new IOException()));
	}

	private static String of(Path file) {
		return FileFailure.reason(assertThrows(IOException.class, () -> AtomicFile.read(file, 100)));
	}
}
