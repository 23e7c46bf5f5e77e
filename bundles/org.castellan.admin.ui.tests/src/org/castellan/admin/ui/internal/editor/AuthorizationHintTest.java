// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.castellan.admin.ui.internal.live.Contact;
import org.castellan.admin.ui.internal.live.Heard;
import org.castellan.admin.ui.internal.live.ServerPhase;
import org.castellan.client.ClientProblem;
import org.castellan.core.api.ActivationInfo;
import org.castellan.core.api.AuthorizationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuthorizationHintTest {

	private static final String DROP = "Or drop a file that you received here.";
	private static final String ONLY = DROP + " Only what was authorized by number can be deauthorized or repaired.";
	private static final String NOTHING = "Nothing is authorized here yet. Authorize with the number or the file that your vendor sent you.";
	private static final ActivationInfo HELD = new ActivationInfo("ECP000000001", "desktopAdvP", "Desktop Advanced", 3, 0, 0,
			"Example Publisher", "", Samples.NOW, true, true);

	private static final Heard<AuthorizationStatus> UNREAD = new Heard<>(Optional.empty(),
			Optional.of(ClientProblem.NO_CREDENTIAL.problem("server", "27000@licsrv01")));

	private static Optional<AuthorizationStatus> status(ActivationInfo... held) {
		return Optional.of(new AuthorizationStatus(List.of(held), List.of(), false));
	}

	@Test
	void whereNothingIsAuthorizedByNumberItSaysWhyNothingCanBeDeauthorizedOrRepaired() {
		assertEquals(ONLY, AuthorizationHint.of(false, true, status()));
	}

	@Test
	void whereEveryActIsPossibleItSaysTheOtherWayToAuthorize() {
		assertEquals(DROP, AuthorizationHint.of(false, true, status(HELD)));
	}

	@Test
	void whatIsNotKnownIsNotTakenForNothing() {
		assertEquals(DROP, AuthorizationHint.of(false, true, Optional.empty()));
	}

	@Test
	void aFileIsNotAskedForWhereItCannotBeTaken() {
		assertEquals("", AuthorizationHint.of(false, false, status()));
	}

	@Test
	void namedUsersAreSaidToStay() {
		assertEquals("Named users cannot be deauthorized; a newer file replaces this one.",
				AuthorizationHint.of(true, true, status()));
	}

	@Test
	void nothingIsAuthorizedOnceTheNumbersAreRead() {
		assertEquals("Reading…", none(ServerPhase.RUNNING, Heard.nothing()));
		assertEquals(NOTHING, none(ServerPhase.RUNNING, answered(status())));
		assertEquals(NOTHING, none(ServerPhase.STOPPED, Heard.nothing()), "of a server that is away the headline says so");
	}

	@Test
	void numbersThatCouldNotBeReadAreNotNothing() {
		assertEquals("This could not be read. The reason stands at the top of the page.", none(ServerPhase.RUNNING, UNREAD));
	}

	@Test
	void namedUsersAreNotAboutNumbers() {
		assertEquals("No named user licence is authorized here. Authorize with the licence file that your vendor made for named users.",
				AuthorizationHint.none(true, contact(ServerPhase.RUNNING), Heard.nothing()));
	}

	@Test
	void thereIsNoneOnceTheServerSaysThatItHasNoNumbers() {
		assertTrue(isKnownToBeNone(ServerPhase.RUNNING, answered(status())));
		assertFalse(isKnownToBeNone(ServerPhase.RUNNING, answered(status(HELD))));
	}

	@Test
	void whatIsNotReadIsNotKnownToBeNone() {
		assertFalse(isKnownToBeNone(ServerPhase.RUNNING, Heard.nothing()), "it is being read");
		assertFalse(isKnownToBeNone(ServerPhase.RUNNING, UNREAD), "it could not be read");
	}

	@ParameterizedTest
	@EnumSource(value = ServerPhase.class, mode = EnumSource.Mode.EXCLUDE,
			names = { "STARTING", "RUNNING", "REFUSING", "STOPPING" })
	void ofAServerThatIsAwayNothingIsKnownToBeNone(ServerPhase away) {
		assertFalse(isKnownToBeNone(away, answered(status())));
		assertFalse(AuthorizationHint.isKnownToBeNone(true, contact(away), answered(status())));
	}

	@Test
	void thatThereAreNoNamedUsersIsKnownWhateverTheNumbers() {
		assertTrue(AuthorizationHint.isKnownToBeNone(true, contact(ServerPhase.RUNNING), Heard.nothing()));
		assertTrue(AuthorizationHint.isKnownToBeNone(true, contact(ServerPhase.RUNNING), UNREAD));
	}

	private static boolean isKnownToBeNone(ServerPhase phase, Heard<AuthorizationStatus> status) {
		return AuthorizationHint.isKnownToBeNone(false, contact(phase), status);
	}

	private static Heard<AuthorizationStatus> answered(Optional<AuthorizationStatus> status) {
		return new Heard<>(status, Optional.empty());
	}

	private static String none(ServerPhase phase, Heard<AuthorizationStatus> status) {
		return AuthorizationHint.none(false, contact(phase), status);
	}

	private static Contact contact(ServerPhase phase) {
		return new Contact(phase, Samples.NOW, Optional.empty());
	}
}
