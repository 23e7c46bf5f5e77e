// SPDX-License-Identifier: EPL-2.0
package org.castellan.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What the Eclipse compiler of the build is known to compile to something else than it says. */
class CompilerDefectsTest {

	private static final Pattern GUARDED_EMPTY_RECORD = Pattern.compile("case\\s+[\\w.]+\\(\\)\\s+when\\b");

	/** The guard is dropped: the case is taken whatever it says. Asked inside the case, it holds. */
	@Test
	void noGuardStandsBehindARecordPatternWithoutComponents() throws IOException {
		List<String> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(Path.of(System.getProperty("architecture.bundles")))) {
			for (Path source : files.filter(path -> path.toString().endsWith(".java")).toList()) {
				if (GUARDED_EMPTY_RECORD.matcher(Files.readString(source)).find()) {
					found.add(source.getFileName().toString());
				}
			}
		}
		assertEquals(List.of(), found);
	}
}
