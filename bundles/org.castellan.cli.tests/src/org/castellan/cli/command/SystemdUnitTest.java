// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemdUnitTest {

	@Test
	void itStartsTheServiceAndLetsItWriteOnlyToItsHome() {
		String text = new SystemdUnit("licence service", "castellan service install",
				List.of("/opt/castellan/castellan", "service", "run", "--home", "/var/lib/castellan", "--port", "27000"), "castellan",
				List.of(Path.of("/var/lib/castellan")), Optional.empty()).text();
		assertTrue(text.contains(
				"\nExecStart=/opt/castellan/castellan service run --home /var/lib/castellan --port 27000\n"), text);
		assertTrue(text.contains("\nUser=castellan\n"), text);
		assertTrue(text.contains("\nReadWritePaths=/var/lib/castellan\n"), text);
		assertTrue(text.contains("\nEnvironment=XDG_STATE_HOME=%S\n"), text);
		assertFalse(text.contains("EnvironmentFile"), text);
	}

	@Test
	void aSecretComesFromAFileAndEachDirectoryMayBeWritten() {
		String text = new SystemdUnit("activation site", "castellan site install", List.of("/opt/castellan/castellan"), "castellan",
				List.of(Path.of("/var/lib/site"), Path.of("/srv/the records")), Optional.of(Path.of("/etc/castellan/site.env"))).text();
		assertTrue(text.contains("\nEnvironmentFile=/etc/castellan/site.env\nExecStart=/opt/castellan/castellan\n"), text);
		assertTrue(text.contains("\nReadWritePaths=/var/lib/site \"/srv/the records\"\n"), text);
	}

	@ParameterizedTest
	@CsvSource({ "/opt/castellan, /opt/castellan", "'/my home', '\"/my home\"'", "/100%, /100%%", "/a$b, /a$$b",
			"'a\"b', '\"a\\\"b\"'" })
	void wordsAreQuotedAsSystemdReadsThem(String word, String quoted) {
		assertEquals(quoted, SystemdUnit.quoted(word));
	}
}
