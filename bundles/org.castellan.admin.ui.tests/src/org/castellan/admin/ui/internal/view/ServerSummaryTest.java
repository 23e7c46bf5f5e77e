// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.castellan.admin.ui.internal.live.Contact;
import org.castellan.admin.ui.internal.live.Heard;
import org.castellan.admin.ui.internal.live.ServerPhase;
import org.castellan.admin.ui.internal.servers.ServerEntry;
import org.castellan.admin.ui.internal.servers.ServerRef;
import org.castellan.client.ClientProblem;
import org.castellan.core.api.Availability;
import org.castellan.core.api.FeatureAvailability;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSummaryTest {

	private static final ServerEntry ENTRY = new ServerEntry(new ServerRef.Address(ServerAddress.of(27_000, "licsrv01")),
			"licsrv01", "Head office");

	private static FeatureAvailability pool(int total, int inUse) {
		return new FeatureAvailability("f", "1.0", total, inUse, 0, 0, total < 0 ? -1 : total - inUse, "permanent", "p", false, 0,
				List.of());
	}

	private static ServerSummary summary(ServerPhase phase, Optional<Problem> problem, FeatureAvailability... pools) {
		Availability availability = new Availability(Availability.CONCURRENT_USE, List.of(pools));
		return ServerSummary.of(ENTRY, new Contact(phase, Instant.EPOCH, problem),
				new Heard<>(Optional.of(availability), problem));
	}

	@Test
	void aRunningServerShowsItsSeats() {
		assertEquals("14/150", summary(ServerPhase.RUNNING, Optional.empty(), pool(100, 10), pool(50, 4)).remark());
	}

	@Test
	void uncountedFeaturesAddNoSeatsButTheirUse() {
		assertEquals("13/100", summary(ServerPhase.RUNNING, Optional.empty(), pool(100, 10), pool(-1, 3)).remark());
	}

	@Test
	void aServerWithoutSeatsSaysSo() {
		assertEquals("no seats", summary(ServerPhase.RUNNING, Optional.empty()).remark());
	}

	@ParameterizedTest
	@CsvSource({ "NOT_ASKED, ''", "CONNECTING, connecting", "STARTING, starting", "STOPPING, stopping", "STOPPED, stopped",
			"NO_ANSWER, no answer", "NOT_TRUSTED, not trusted", "REFUSING, grants nothing" })
	void anyOtherStateIsSaidInsteadOfOldNumbers(ServerPhase phase, String remark) {
		assertEquals(remark, summary(phase, Optional.empty(), pool(10, 1)).remark());
	}

	@Test
	void theTipSaysWhyAServerDoesNotAnswer() {
		Problem why = ClientProblem.NOT_REACHABLE.problem("server", "27000@licsrv01", "cause", "refused");
		String tip = summary(ServerPhase.NO_ANSWER, Optional.of(why)).explanation();
		assertTrue(tip.startsWith("27000@licsrv01") && tip.contains(why.what()) && tip.endsWith(why.remedy()), tip);
	}

	@Test
	void aStoppedServiceNeedsNoReason() {
		Problem why = ClientProblem.NOT_REACHABLE.problem("server", "27000@licsrv01", "cause", "refused");
		assertEquals("27000@licsrv01", summary(ServerPhase.STOPPED, Optional.of(why)).explanation());
	}
}
