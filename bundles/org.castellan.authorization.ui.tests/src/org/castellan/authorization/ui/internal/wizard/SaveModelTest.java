// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaveModelTest {

	@TempDir
	Path directory;

	private final SaveModel model = new SaveModel();

	@Test
	void theRequestIsWrittenAsItIs() throws ProblemException, IOException {
		Path file = directory.resolve("authorize.txt");
		assertTrue(model.choose(" " + file + " ").isEmpty());
		assertFalse(model.replaces());
		assertEquals(file, model.write("a request\n"));
		assertEquals("a request\n", Files.readString(file));
		assertTrue(model.replaces());
		if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
		}
	}

	@Test
	void aPlaceThatIsNoneIsSaidBeforeAnythingIsAsked() {
		assertTrue(model.choose("").isPresent());
		assertTrue(model.choose(directory.toString()).isPresent());
		assertTrue(model.choose(directory.resolve("missing/authorize.txt").toString()).orElseThrow().contains("missing"));
		assertTrue(model.choose("\0").isPresent());
	}
}
