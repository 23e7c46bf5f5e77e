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
		try {
			AtomicFile.write(file, content);
			return file;
		} catch (IOException e) {
			throw new ProblemException(UiProblem.EXPORT_NOT_WRITTEN.problem("file", file.toString(), "cause",
					String.valueOf(e.getMessage())), e);
		}
	}
}
