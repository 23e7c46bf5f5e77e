// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.castellan.cli.CliProblem;
import org.castellan.core.io.AtomicFile;
import org.castellan.core.io.FileFailure;
import org.castellan.core.problem.ProblemException;

/** Writes what a command makes, whole or not at all. */
final class OutputFile {

	private OutputFile() {
	}

	static void write(Path file, byte[] content) throws ProblemException {
		try {
			AtomicFile.write(file, content);
		} catch (IOException e) {
			throw new ProblemException(CliProblem.FILE_UNUSABLE.problem("file", file.toString(), "cause", cause(e)), e);
		}
	}

	private static String cause(IOException e) {
		return e instanceof NoSuchFileException ? "its directory does not exist" : FileFailure.reason(e);
	}
}
