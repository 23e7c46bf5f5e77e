// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.castellan.core.api.ActivationInfo;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What keeps seats from going back another way than they came. */
class AnswerOptionsTest {

	private static final String NUMBER = "EFL123456789";

	@Command
	private static final class Any {
		@Mixin
		private AnswerOptions answer = new AnswerOptions();
	}

	@Test
	void theNumberOfAnotherOriginIsMasked() {
		Any command = new Any();
		new CommandLine(command).parseArgs("--online", "https://example.org");
		ActivationInfo held = new ActivationInfo(NUMBER, "desktopAdvP", "", 3, 0, 0, "Example", "a server's key", Instant.EPOCH,
				true, true);
		Problem problem = assertThrows(ProblemException.class,
				() -> command.answer.requireOrigin(List.of(held), List.of(NUMBER))).problem();
		assertEquals("CAS-0823", problem.code());
		assertFalse(problem.toString().contains(NUMBER), problem::toString);
	}

	@Test
	void theWayIsToldAsItWasGiven() {
		for (String given : List.of("--online https://example.org:8443#0011", "--from 27000@licsrv01",
				"--from 27000@licsrv01 --from-credential-file admin.token --from-fingerprint 0011",
				"--online https://example.org --trust a.crt --trust b.crt")) {
			Any command = new Any();
			new CommandLine(command).parseArgs(given.split(" "));
			assertEquals(" " + given, command.answer.again());
		}
		Any blank = new Any();
		new CommandLine(blank).parseArgs("--online", "https://example.org", "--trust", "my keys/a.crt");
		assertEquals(" --online https://example.org --trust \"my keys/a.crt\"", blank.answer.again());
	}
}
