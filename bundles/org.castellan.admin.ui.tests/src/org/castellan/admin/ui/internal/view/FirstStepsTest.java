// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.castellan.admin.ui.internal.live.ConsoleProblem;
import org.castellan.admin.ui.internal.live.Contact;
import org.castellan.admin.ui.internal.live.Heard;
import org.castellan.admin.ui.internal.live.ServerPhase;
import org.castellan.core.api.Availability;
import org.castellan.core.api.FeatureAvailability;
import org.junit.jupiter.api.Test;

class FirstStepsTest {

	private static final FeatureAvailability POOL = new FeatureAvailability("f", "1.0", 10, 0, 0, 0, 10, "permanent", "p", false,
			0, List.of());

	private static FirstSteps steps(ServerPhase own, List<ServerPhase> others, FeatureAvailability... pools) {
		return FirstSteps.of(contact(own),
				new Heard<>(Optional.of(new Availability(Availability.CONCURRENT_USE, List.of(pools))), Optional.empty()),
				others.stream().map(FirstStepsTest::contact).toList());
	}

	private static Contact contact(ServerPhase phase) {
		return new Contact(phase, Instant.EPOCH, Optional.empty());
	}

	@Test
	void anEmptyConsoleOffersToStart() {
		Contact never = new Contact(ServerPhase.STOPPED, Instant.EPOCH,
				Optional.of(ConsoleProblem.NEVER_STARTED.problem("home", "h")));
		assertEquals(FirstSteps.START, FirstSteps.of(never, Heard.nothing(), List.of()));
	}

	@Test
	void whereAllServicesAreStoppedOneCanBeStarted() {
		assertEquals(FirstSteps.START, steps(ServerPhase.STOPPED, List.of()));
		assertEquals(FirstSteps.START, steps(ServerPhase.STOPPED, List.of(ServerPhase.STOPPED)));
	}

	@Test
	void aServiceWithoutSeatsOffersToAuthorize() {
		assertEquals(FirstSteps.AUTHORIZE, steps(ServerPhase.RUNNING, List.of()));
	}

	@Test
	void seatsEndTheFirstSteps() {
		assertEquals(FirstSteps.NONE, steps(ServerPhase.RUNNING, List.of(), POOL));
	}

	@Test
	void whoHasAnotherServerThatMayAnswerKnowsTheWay() {
		assertEquals(FirstSteps.NONE, steps(ServerPhase.STOPPED, List.of(ServerPhase.STOPPED, ServerPhase.RUNNING)));
		assertEquals(FirstSteps.NONE, steps(ServerPhase.STOPPED, List.of(ServerPhase.NO_ANSWER)));
		assertEquals(FirstSteps.NONE, steps(ServerPhase.RUNNING, List.of(ServerPhase.STOPPED)));
	}

	@Test
	void nothingIsSaidBeforeTheServiceWasAsked() {
		assertEquals(FirstSteps.NONE, steps(ServerPhase.NOT_ASKED, List.of()));
		assertEquals(FirstSteps.NONE, FirstSteps.of(contact(ServerPhase.RUNNING), Heard.nothing(), List.of()));
	}
}
