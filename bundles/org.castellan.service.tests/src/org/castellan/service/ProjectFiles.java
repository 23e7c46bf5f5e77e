// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project's own files are, for tests that compare documents with code. */
public final class ProjectFiles {

	private ProjectFiles() {
	}

	/** The folder above this one that holds the target platform. */
	public static Path root() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(folder.resolve("target-platform"))) {
			folder = folder.getParent();
			if (folder == null) {
				throw new AssertionError("Not inside the project");
			}
		}
		return folder;
	}
}
