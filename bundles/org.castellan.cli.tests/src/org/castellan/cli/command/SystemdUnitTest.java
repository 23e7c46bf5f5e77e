// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemdUnitTest {

	@Test
	void itStartsTheServiceAndLetsItWriteOnlyToItsHome() {
		String text = new SystemdUnit("/opt/castellan/castellan", List.of("--home", "/var/lib/castellan", "--port", "27000"),
				"castellan", "/var/lib/castellan").text();
		assertTrue(text.contains(
				"\nExecStart=/opt/castellan/castellan service run --home /var/lib/castellan --port 27000\n"), text);
		assertTrue(text.contains("\nUser=castellan\n"), text);
		assertTrue(text.contains("\nReadWritePaths=/var/lib/castellan\n"), text);
		assertTrue(text.contains("\nEnvironment=XDG_STATE_HOME=%S\n"), text);
	}

	@ParameterizedTest
	@CsvSource({ "/opt/castellan, /opt/castellan", "'/my home', '\"/my home\"'", "/100%, /100%%", "/a$b, /a$$b",
			"'a\"b', '\"a\\\"b\"'" })
	void wordsAreQuotedAsSystemdReadsThem(String word, String quoted) {
		assertEquals(quoted, SystemdUnit.quoted(word));
	}
}
