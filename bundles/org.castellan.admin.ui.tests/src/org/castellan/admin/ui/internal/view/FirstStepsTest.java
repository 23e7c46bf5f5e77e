// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.castellan.admin.ui.internal.live.ConsoleProblem;
import org.castellan.admin.ui.internal.live.Contact;
import org.castellan.admin.ui.internal.live.Heard;
import org.castellan.admin.ui.internal.live.ServerPhase;
import org.castellan.admin.ui.internal.servers.ServerEntry;
import org.castellan.admin.ui.internal.servers.ServerRef;
import org.castellan.core.api.Availability;
import org.castellan.core.api.FeatureAvailability;
import org.junit.jupiter.api.Test;

class FirstStepsTest {

	private static final List<ServerEntry> OWN = List
			.of(new ServerEntry(new ServerRef.Home(Path.of("home")), "localhost", "This computer"));
	private static final FeatureAvailability POOL = new FeatureAvailability("f", "1.0", 10, 0, 0, 0, 10, "permanent", "p", false,
			0, List.of());

	private static FirstSteps steps(List<ServerEntry> entries, ServerPhase phase, FeatureAvailability... pools) {
		return FirstSteps.of(entries, new Contact(phase, Instant.EPOCH, Optional.empty()),
				new Heard<>(Optional.of(new Availability(Availability.CONCURRENT_USE, List.of(pools))), Optional.empty()));
	}

	@Test
	void anEmptyConsoleOffersToStart() {
		Contact never = new Contact(ServerPhase.STOPPED, Instant.EPOCH,
				Optional.of(ConsoleProblem.NEVER_STARTED.problem("home", "h")));
		assertEquals(FirstSteps.START, FirstSteps.of(OWN, never, Heard.nothing()));
	}

	@Test
	void aServiceThatWasStoppedIsNoFirstStep() {
		assertEquals(FirstSteps.NONE, steps(OWN, ServerPhase.STOPPED));
	}

	@Test
	void aServiceWithoutSeatsOffersToAuthorize() {
		assertEquals(FirstSteps.AUTHORIZE, steps(OWN, ServerPhase.RUNNING));
	}

	@Test
	void seatsEndTheFirstSteps() {
		assertEquals(FirstSteps.NONE, steps(OWN, ServerPhase.RUNNING, POOL));
	}

	@Test
	void whoHasAnotherServerKnowsTheWay() {
		ServerEntry other = new ServerEntry(new ServerRef.Home(Path.of("other")), "lab", "This computer");
		assertEquals(FirstSteps.NONE, steps(List.of(OWN.getFirst(), other), ServerPhase.STOPPED));
	}

	@Test
	void nothingIsSaidBeforeTheServiceWasAsked() {
		assertEquals(FirstSteps.NONE, steps(OWN, ServerPhase.NOT_ASKED));
		assertEquals(FirstSteps.NONE, FirstSteps.of(OWN, new Contact(ServerPhase.RUNNING, Instant.EPOCH, Optional.empty()),
				Heard.nothing()));
	}
}
