// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** Requests and answers between licence servers that get lost, come late or are given up. */
class LostTransferTest extends BetweenServers {

	@Test
	void anAnswerThatWasNotAppliedInTimeComesWithNewDates() throws ProblemException {
		AuthorizationRequest request = authorize(second, 3);
		byte[] old = answer(first, request);
		time.advance(Duration.ofDays(31));
		assertEquals(List.of("CAS-1151"),
				Sample.codes(assertInstanceOf(ApplyOutcome.Refused.class, second.apply(old)).problems()));
		apply(second, answer(first, request));
		assertEquals(List.of(7, 3), List.of(seats(first), seats(second)));
	}

	/** Else a machine that was put back with its request, and others that have its licences now, would use them both. */
	@Test
	void anAnswerIsNotGivenAgainOnceItsLicencesWereGivenBack() throws Exception {
		TrustedStorage third = server(3);
		AuthorizationRequest request = authorize(second, 5);
		Path storage = directory.resolve("2").resolve("storage.json");
		byte[] saved = Files.readAllBytes(storage);
		apply(second, answer(first, request));
		AuthorizationRequest back = deauthorize(second, 5);
		byte[] returned = answer(first, back);
		apply(second, returned);
		apply(third, answer(first, authorize(third, 8)));
		Files.write(storage, saved);
		assertEquals(List.of("CAS-1195"), refusal(first, second.pending().getFirst().request()));
		time.advance(Duration.ofDays(31));
		assertEquals(List.of("CAS-1195"), refusal(first, request));
		assertEquals(List.of(2, 0, 8), List.of(seats(first), seats(second), seats(third)));
		assertArrayEquals(AuthorizationResponse.parse(returned).activated().toArray(),
				AuthorizationResponse.parse(answer(first, back)).activated().toArray(), "a machine cannot cancel what it gives back");
	}

	@Test
	void anAnswerIsGivenAgainWhileAllThatItGivesIsPassedOn() throws ProblemException {
		AuthorizationRequest request = authorize(second, 4);
		byte[] answer = answer(first, request);
		apply(second, answer);
		apply(second, answer(first, authorize(second, 3)));
		assertArrayEquals(answer, answer(first, request), "there is more now");
		time.advance(Duration.ofDays(31));
		assertEquals(List.of("CAS-1196"), refusal(first, request), "it is not the last word any more");
	}

	@Test
	void anAnswerThatGotLostIsPartOfTheNextOne() throws ProblemException {
		AuthorizationRequest lost = authorize(second, 6);
		answer(first, lost);
		second.cancel(lost.id());
		apply(second, answer(first, authorize(second, 7)));
		assertEquals(List.of(3, 7), List.of(seats(first), seats(second)));
		apply(second, answer(first, deauthorize(second, 7)));
		assertEquals(10, seats(first));
	}

	@Test
	void aWorkstationWhoseAnswerGotLostAsksAgain() throws ProblemException {
		TrustedStorage workstation = workstation();
		AuthorizationRequest lost = authorize(workstation, 1);
		answer(first, lost);
		workstation.cancel(lost.id());
		apply(workstation, answer(first, authorize(workstation, 1)));
		assertEquals(List.of(9, 1), List.of(seats(first), seats(workstation)));
	}

	@Test
	void aCancelledRequestThatComesLateTakesNothing() throws ProblemException {
		AuthorizationRequest late = authorize(second, 3);
		second.cancel(late.id());
		apply(second, answer(first, prepared(second, RequestDraft.authorize(List.of(item(4)), Contact.NONE))));
		answer(first, late);
		assertEquals(6, seats(first));
	}

	@Test
	void whatALateAnswerMayStillBringIsNotTakenForReturned() throws ProblemException {
		AuthorizationRequest late = authorize(second, 5);
		second.cancel(late.id());
		apply(second, answer(first, authorize(second, 3)));
		byte[] lateAnswer = answer(first, late);
		answer(first, deauthorize(second, 3));
		apply(second, lateAnswer);
		assertEquals(List.of(8, 2), List.of(seats(first), seats(second)));
	}

	@Test
	void whatWasGivenByAnOlderCopyOfTheGiversStorageIsTakenBack() throws Exception {
		Path storage = directory.resolve("first").resolve("storage.json");
		byte[] older = Files.readAllBytes(storage);
		apply(second, answer(first, authorize(second, 6)));
		Files.write(storage, older);
		assertEquals(10, seats(first));
		apply(second, answer(first, authorize(second, 1)));
		assertEquals(List.of(3, 7), List.of(seats(first), seats(second)));
		Files.write(storage, older);
		apply(second, answer(first, deauthorize(second, 7)));
		assertEquals(List.of(10, 0), List.of(seats(first), seats(second)));
	}
}
