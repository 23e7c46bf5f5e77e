// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.castellan.testkit.process.ForeignProcess;
import org.castellan.testkit.process.OwnClassPath;
import org.castellan.testkit.project.ProjectFiles;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs releng/acceptance and its like with the classes under test: the whole promise, in processes, as a new user types it. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "it is a bash script that uses GNU tools")
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class AcceptanceTest {

	/** A busy machine takes more than the five minutes that a test has otherwise. */
	private static final Duration PATIENCE = Duration.ofMinutes(5);

	@TempDir
	Path directory;

	@ParameterizedTest
	@ValueSource(strings = { "acceptance", "acceptance-authorization" })
	void thePromiseHolds(String name) throws Exception {
		String path = ProjectFiles.root().resolve("releng").resolve(name).toString();
		try (ForeignProcess script = ForeignProcess.start(List.of(path), directory,
				Map.of("CASTELLAN", command().toString()))) {
			assertEquals(0, script.awaitExit(PATIENCE), script::toString);
		}
	}

	/** As the headless product's start script, on the class path of this test, and more patient with a machine that is busy. */
	private Path command() throws Exception {
		String text = "#!/bin/sh\nexec '" + ForeignProcess.javaCommand()
				+ "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Dcastellan.client.connectSeconds=10 -cp '"
				+ OwnClassPath.joined() + "' "
				+ Main.class.getName() + " \"$@\"\n";
		Path command = Files.writeString(directory.resolve("castellan"), text);
		return Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
	}
}
