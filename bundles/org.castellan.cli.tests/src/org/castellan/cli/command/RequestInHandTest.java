// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.castellan.client.authorization.WorkstationTarget;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of the requests that wait a command tells of. */
class RequestInHandTest {

	@TempDir
	private Path directory;
	private WorkstationTarget machine;
	private String older;

	@BeforeEach
	void askBefore() throws ProblemException {
		machine = WorkstationTarget.of("test", Map.of("CASTELLAN_AUTHORIZATIONS", directory.resolve("W").toString(),
				"XDG_DATA_HOME", directory.resolve("data").toString()));
		older = machine.prepare(draft("ESU123456789")).request().id();
	}

	@Test
	void beforeAnythingIsAskedForNoneIsTold() throws Exception {
		assertEquals(List.of(), told(RequestInHand.of(machine, draft("ESU987654321"))));
	}

	@Test
	void onlyItsOwnIsToldWithTheWayItGoes() throws Exception {
		RequestInHand own = RequestInHand.of(machine, draft("ESU987654321"));
		String id = own.prepared();
		assertEquals(List.of("Request " + id + " (authorize) waits for its answer.",
				"  To go on with it: castellan authorization send " + id + " --workstation --online URL",
				"  To give it up: castellan authorization cancel " + id + " --workstation"), told(own));
		machine.cancel(id);
		assertEquals(List.of(), told(own), "it waits no more");
	}

	@Test
	void whereTheMachineDidNotSayWhichAllAreToldAsMaybeOlder() throws Exception {
		RequestInHand refused = RequestInHand.of(machine, draft("no number"));
		assertThrows(ProblemException.class, refused::prepared);
		assertEquals(List.of("Request " + older + " (authorize) waits for its answer; it may be older than this command."),
				told(refused), "the way of this command may be the wrong one for it");
	}

	@Test
	void whatIsSentOnceMoreIsToldFromTheStart() throws Exception {
		assertTrue(told(RequestInHand.pending(machine, older)).getFirst().startsWith("Request " + older));
		assertEquals(List.of(), told(RequestInHand.pending(machine, UUID.randomUUID().toString())));
	}

	private static AuthorizationDraft draft(String number) {
		return new AuthorizationDraft(UUID.randomUUID().toString(), AuthorizationDraft.AUTHORIZE,
				List.of(new AuthorizationItem(number, 1)), Map.of());
	}

	private static List<String> told(RequestInHand request) throws Exception {
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		request.tellIfWaiting(new PrintStream(said, true, StandardCharsets.UTF_8), " --workstation", " --online URL");
		return said.toString(StandardCharsets.UTF_8).lines().toList();
	}
}
