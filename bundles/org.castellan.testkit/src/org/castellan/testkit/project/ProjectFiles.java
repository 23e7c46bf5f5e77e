// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.project;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project's own files are, whichever of its folders the tests run in. */
public final class ProjectFiles {

	private ProjectFiles() {
	}

	/** The folder at or above the working directory that holds the target platform. */
	public static Path root() {
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
			if (Files.isDirectory(folder.resolve("target-platform"))) {
				return folder;
			}
		}
		throw new AssertionError("Not inside the project");
	}
}
