// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.castellan.core.json.Json;
import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** Licences that go from licence server to licence server, and back the same way. */
class TransferTest extends BetweenServers {

	@Test
	void whatIsPassedOnCountsThereAndNoLongerHere() throws ProblemException {
		apply(second, answer(first, authorize(second, 3)));
		assertEquals(7, seats(first));
		assertEquals(3, seats(second));
		Activation there = second.activations().getFirst();
		assertTrue(there.isFromServer());
		assertEquals(first.machineKey(), there.giver());
		HeldLicense license = second.licenses().getFirst();
		assertTrue(license.passedOn());
		assertEquals(10, license.file().features().getFirst().count().value());
		assertEquals(3, first.activations().getFirst().passedOn());
	}

	@Test
	void whatIsPassedOnComesOffBeforeItArrives() throws ProblemException {
		AuthorizationRequest request = authorize(second, 3);
		byte[] answer = answer(first, request);
		assertEquals(7, seats(first));
		assertEquals(0, seats(second));
		assertArrayEquals(answer, answer(first, request));
		assertEquals(7, seats(first));
	}

	@Test
	void whatComesBackWasWithheldThereFirst() throws ProblemException {
		apply(second, answer(first, authorize(second, 3)));
		AuthorizationRequest back = deauthorize(second, 2);
		assertEquals(1, seats(second));
		assertEquals(7, seats(first));
		byte[] answer = answer(first, back);
		assertEquals(9, seats(first));
		apply(second, answer);
		assertEquals(1, seats(second));
		apply(second, answer(first, deauthorize(second, 1)));
		assertEquals(10, seats(first));
		assertEquals(List.of(), second.activations());
		apply(second, answer(first, authorize(second, 10)));
		assertEquals(10, seats(second));
	}

	@Test
	void returnsGoTheWayBack() throws ProblemException {
		TrustedStorage third = server(3);
		apply(second, answer(first, authorize(second, 5)));
		apply(third, answer(second, authorize(third, 4)));
		assertEquals(List.of(5, 1, 4), List.of(seats(first), seats(second), seats(third)));

		assertEquals(List.of("CAS-1173"), refused(second, RequestDraft.deauthorize(List.of(item(2)))));
		assertEquals(List.of("CAS-1173"), refused(first, RequestDraft.deauthorize(List.of(item(6)))));
		assertEquals(List.of("CAS-1185"), refusal(first, deauthorize(third, 4)));

		apply(third, answer(second, third.pending().getFirst().request()));
		apply(second, answer(first, deauthorize(second, 5)));
		apply(first, publisher.answer(deauthorize(first, 10)));
		assertEquals(0, publisher.given(Sample.CONCURRENT));
		assertEquals(0, seats(first) + seats(second) + seats(third));
	}

	@Test
	void afterThreeLicenceServersItEnds() throws ProblemException {
		TrustedStorage third = server(3);
		TrustedStorage fourth = server(4);
		TrustedStorage fifth = server(5);
		apply(second, answer(first, authorize(second, 5)));
		apply(third, answer(second, authorize(third, 5)));
		apply(fourth, answer(third, authorize(fourth, 5)));
		assertEquals(5, seats(fourth));
		assertEquals(List.of("CAS-1184"), refusal(fourth, authorize(fifth, 1)));
	}

	@Test
	void aWorkstationMayBeGivenOneSeat() throws ProblemException {
		TrustedStorage workstation = workstation();
		apply(workstation, answer(first, authorize(workstation, 1)));
		assertEquals(1, seats(workstation));
		assertEquals(9, seats(first));
		apply(workstation, answer(first, authorize(workstation, 1)));
		assertEquals(1, seats(workstation));
		assertEquals(9, seats(first), "a machine is one machine, however often it asks");
		assertEquals(List.of("CAS-1180"), refusal(workstation, authorize(second, 1)));
	}

	@Test
	void whatWasPassedOnBeforeHostIdsWereKeptIsReadAndPrintedAsItWas() {
		String before = "{\"machine\":\"K\",\"number\":\"EFL123456789\",\"count\":3,\"serial\":1}";
		StorageState.PassedOn read = Json.mapper().readValue(before, StorageState.PassedOn.class);
		assertEquals(new StorageState.PassedOn("K", "EFL123456789", 3, 1, "", 0), read);
		assertEquals(before, Json.mapper().writeValueAsString(read));
	}
}
