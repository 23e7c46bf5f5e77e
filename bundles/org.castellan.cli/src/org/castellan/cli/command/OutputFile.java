// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.io.IOException;
import java.nio.file.Files;
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
		write(file, content, AtomicFile::write);
	}

	/** What only the owner is to read, since whoever has it can use it. */
	static void writeSecret(Path file, byte[] content) throws ProblemException {
		write(file, content, AtomicFile::writeSecret);
	}

	/** A way to write. */
	@FunctionalInterface
	private interface Writing {
		void write(Path file, byte[] content) throws IOException;
	}

	private static void write(Path file, byte[] content, Writing writing) throws ProblemException {
		try {
			writing.write(file, content);
		} catch (IOException e) {
			throw new ProblemException(CliProblem.FILE_UNUSABLE.problem("file", file.toString(), "cause", cause(e)), e);
		}
	}

	/** Says beforehand what would keep a file from being written, so that nothing is counted for a file that nobody gets. */
	static void requireWritable(Path file) throws ProblemException {
		Path directory = file.toAbsolutePath().getParent();
		if (Files.isDirectory(file) || !Files.isDirectory(directory) || !Files.isWritable(directory)) {
			throw new ProblemException(CliProblem.FILE_UNUSABLE.problem("file", file.toString(), "cause",
					Files.isDirectory(file) ? "it is a directory"
							: Files.isDirectory(directory) ? "this account may not write to its directory"
									: "its directory does not exist"));
		}
	}

	private static String cause(IOException e) {
		return e instanceof NoSuchFileException ? "its directory does not exist" : FileFailure.reason(e);
	}
}
