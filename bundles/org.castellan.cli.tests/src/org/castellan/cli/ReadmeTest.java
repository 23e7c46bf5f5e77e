// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

import org.castellan.testkit.project.ProjectFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every command that README shows is understood as it stands there; none of them is run. */
class ReadmeTest {

	private static final Pattern COMMAND = Pattern.compile("(?m)^(?:releng/)?castellan (.*)$");
	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

	@ParameterizedTest
	@MethodSource("commands")
	void aShownCommandIsUnderstood(String command) {
		String[] words = WORD.matcher(command).results()
				.map(word -> word.group(1) == null ? word.group(2) : word.group(1)).toArray(String[]::new);
		CommandLine root = new CommandTable(Terminal.system()).commandLine(words).setCaseInsensitiveEnumValuesAllowed(true)
				.setUnmatchedOptionsArePositionalParams(false);
		assertDoesNotThrow(() -> root.parseArgs(words));
	}

	@Test
	void theCommandsWereFound() throws IOException {
		assertTrue(commands().size() > 30, () -> "too few commands");
		assertTrue(commands().contains("service stop --home H"), "README shows how a service is stopped");
	}

	/** Without the shell's remark behind them and its sign for the background; ID stands for what {@code hostid} prints. */
	static List<String> commands() throws IOException {
		return COMMAND.matcher(Files.readString(ProjectFiles.root().resolve("README.md"))).results()
				.map(line -> line.group(1).replaceFirst("\\s+(?:& *)?(?:#\\s.*)?$", ""))
				.map(command -> command.replace("--host-id ID", "--host-id 0242ac150003")).toList();
	}
}
