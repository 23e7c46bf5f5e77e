// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.castellan.core.api.ActivationInfo;
import org.castellan.core.api.AuthorizationStatus;
import org.junit.jupiter.api.Test;

class AuthorizationHintTest {

	private static final String DROP = "Or drop a file that you received here.";
	private static final String ONLY = DROP + " Only what was authorized by number can be deauthorized or repaired.";
	private static final ActivationInfo HELD = new ActivationInfo("ECP000000001", "desktopAdvP", "Desktop Advanced", 3, 0, 0,
			"Example Publisher", "", Samples.NOW, true, true);

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
}
