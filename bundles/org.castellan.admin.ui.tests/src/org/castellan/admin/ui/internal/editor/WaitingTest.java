// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import static org.castellan.admin.ui.internal.editor.Samples.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.castellan.admin.ui.internal.live.ConsoleProblem;
import org.castellan.admin.ui.internal.live.Contact;
import org.castellan.admin.ui.internal.live.Heard;
import org.castellan.admin.ui.internal.live.ServerPhase;
import org.castellan.client.ClientProblem;
import org.castellan.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaitingTest {

	private static final String NONE = "None yet.";
	private static final String LATER = "Will stand here.";
	private static final String UNREAD = "This could not be read. The reason stands at the top of the page.";
	private static final Problem NO_CREDENTIAL = ClientProblem.NO_CREDENTIAL.problem("server", "27000@licsrv01");
	private static final Problem NOT_RUNNING = ConsoleProblem.NOT_RUNNING.problem("home", "h");

	private static Contact contact(ServerPhase phase) {
		return new Contact(phase, NOW, Optional.empty());
	}

	private static Heard<List<String>> failed(Problem why) {
		return new Heard<>(Optional.empty(), Optional.of(why));
	}

	private static String withoutRows(ServerPhase phase, Heard<?> heard) {
		return Waiting.withoutRows(contact(phase), heard, NONE, LATER);
	}

	@ParameterizedTest
	@EnumSource(value = ServerPhase.class, names = { "STARTING", "RUNNING", "REFUSING", "STOPPING" })
	void whatCouldNotBeReadIsNotNone(ServerPhase up) {
		assertEquals(UNREAD, withoutRows(up, failed(NO_CREDENTIAL)));
	}

	@Test
	void whatWasNotAnsweredYetIsNotNone() {
		assertEquals("Reading…", withoutRows(ServerPhase.RUNNING, Heard.nothing()));
	}

	@Test
	void anAnswerWithoutRowsIsNone() {
		assertEquals(NONE, withoutRows(ServerPhase.RUNNING, new Heard<>(Optional.of(List.of()), Optional.empty())));
	}

	@ParameterizedTest
	@EnumSource(value = ServerPhase.class, mode = EnumSource.Mode.EXCLUDE,
			names = { "STARTING", "RUNNING", "REFUSING", "STOPPING" })
	void aServerThatDoesNotAnswerHasNeitherRowsNorNone(ServerPhase away) {
		assertEquals(LATER, withoutRows(away, failed(NO_CREDENTIAL)));
		assertEquals(LATER, withoutRows(away, new Heard<>(Optional.of(List.of()), Optional.empty())));
	}

	@Test
	void thatItDidNotRunIsOverOnceItDoes() {
		assertEquals("Reading…", withoutRows(ServerPhase.RUNNING, failed(NOT_RUNNING)));
		assertEquals(Optional.empty(), Waiting.problem(contact(ServerPhase.RUNNING), failed(NOT_RUNNING)));
	}

	@Test
	void aPageThatMayNotReadDoesNotSayThatItIsReading() {
		assertEquals(UNREAD, Waiting.sentence(contact(ServerPhase.RUNNING), failed(NO_CREDENTIAL)));
		assertEquals(Optional.of(NO_CREDENTIAL),
				Waiting.problem(contact(ServerPhase.RUNNING), failed(NO_CREDENTIAL)));
	}
}
