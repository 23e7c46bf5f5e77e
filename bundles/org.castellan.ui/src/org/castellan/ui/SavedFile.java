// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui;

import java.io.IOException;
import java.nio.file.Path;

import org.castellan.core.io.AtomicFile;
import org.castellan.core.problem.ProblemException;

/** Writes a file that a person asked for. */
public final class SavedFile {

	private SavedFile() {
	}

	/** Answers the file; blocks. */
	public static Path write(Path file, byte[] content) throws ProblemException {
		return write(file, content, AtomicFile::write);
	}

	/** As {@link #write}, for what only its owner is to read. */
	public static Path writeSecret(Path file, byte[] content) throws ProblemException {
		return write(file, content, AtomicFile::writeSecret);
	}

	/** A way to write. */
	@FunctionalInterface
	private interface Writing {
		void write(Path file, byte[] content) throws IOException;
	}

	private static Path write(Path file, byte[] content, Writing writing) throws ProblemException {
		try {
			writing.write(file, content);
			return file;
		} catch (IOException e) {
			throw new ProblemException(UiProblem.EXPORT_NOT_WRITTEN.problem("file", file.toString(), "cause",
					String.valueOf(e.getMessage())), e);
		}
	}
}
