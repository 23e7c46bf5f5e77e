// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningCommandTest {

	@TempDir
	Path directory;

	@Test
	void whyACommandWasNotStartedIsSaidInTheSystemsWords() throws Exception {
		assertEquals("No such file or directory.", why(directory.resolve("none")));
		assertEquals("Permission denied.", why(Files.writeString(directory.resolve("notes.txt"), "x")));
	}

	private static String why(Path command) {
		return assertThrows(ProblemException.class, () -> RunningCommand.start(List.of(command.toString()))).problem().why();
	}
}
