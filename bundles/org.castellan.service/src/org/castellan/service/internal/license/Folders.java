// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.license;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Lists a folder in the order of its files' names, without hidden and unfinished ones. */
final class Folders {

	private Folders() {
	}

	static List<Path> files(Path folder, String suffix) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(Files::isRegularFile).filter(file -> isNamed(file.getFileName().toString(), suffix))
					.sorted().toList();
		}
	}

	private static boolean isNamed(String name, String suffix) {
		return !name.startsWith(".") && name.toLowerCase(Locale.ROOT).endsWith(suffix);
	}
}
