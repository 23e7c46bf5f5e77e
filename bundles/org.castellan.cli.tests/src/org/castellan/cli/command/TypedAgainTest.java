// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TypedAgainTest {

	@Test
	void aServerIsNamedWithTheCredentialThatItWasShown() {
		assertEquals(" --server 27000@licsrv01", again("--server", "27000@licsrv01"));
		assertEquals(" --server 27000@licsrv01 --credential-file \"my credential\"",
				again("--server", "@licsrv01", "--credential-file", "my credential"));
	}

	private static String again(String... typed) {
		return CommandLine.populateCommand(new ServerOptions(), typed).again("27000@licsrv01");
	}
}
