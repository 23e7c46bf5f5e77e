// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.castellan.client.ClientProblem;
import org.castellan.client.ServiceRefusedException;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.junit.jupiter.api.Test;

class AuthorizeOperationTest {

	private static final Problem PROBLEM = ClientProblem.NO_ANSWER.problem("server", "site", "seconds", "5");

	private final KeptRequests target = new KeptRequests();

	private static AuthorizationDraft draft(String kind) {
		return new AuthorizationDraft("0f8fad5b-d9cb-469f-a165-70867728950e", kind,
				List.of(new AuthorizationItem("EFL123456789", 10)), Map.of());
	}

	private void run(String kind, Responder responder) throws ProblemException, InterruptedException {
		new AuthorizeOperation(target, responder).run(draft(kind), Progress.none());
	}

	@Test
	void theAnswerToTheRequestIsApplied() throws ProblemException, InterruptedException {
		run(AuthorizationDraft.AUTHORIZE, request -> ("answer to " + new String(request, StandardCharsets.UTF_8)).getBytes());
		assertEquals(List.of("answer to request 0f8fad5b-d9cb-469f-a165-70867728950e"), target.applied());
		assertTrue(target.pending().isEmpty());
	}

	@Test
	void aRequestThatNobodyAnsweredIsKeptAndAskedAgain() throws ProblemException, InterruptedException {
		assertThrows(ProblemException.class, () -> run(AuthorizationDraft.AUTHORIZE, request -> {
			throw new ProblemException(PROBLEM);
		}));
		assertEquals(1, target.pending().size());
		run(AuthorizationDraft.AUTHORIZE, request -> request);
		assertEquals(List.of("request 0f8fad5b-d9cb-469f-a165-70867728950e"), target.applied());
	}

	@Test
	void aRefusedRequestWaitsForNothing() {
		assertThrows(ServiceRefusedException.class, () -> run(AuthorizationDraft.AUTHORIZE, request -> {
			throw new ServiceRefusedException(409, List.of(PROBLEM));
		}));
		assertTrue(target.pending().isEmpty());
	}

	@Test
	void whatIsGivenBackStaysInItsRequest() {
		assertThrows(ServiceRefusedException.class, () -> run(AuthorizationDraft.DEAUTHORIZE, request -> {
			throw new ServiceRefusedException(409, List.of(PROBLEM));
		}));
		assertEquals(1, target.pending().size());
	}

	@Test
	void aFaultOfTheSiteLeavesItOpenWhetherItWasAnswered() {
		assertThrows(ServiceRefusedException.class, () -> run(AuthorizationDraft.AUTHORIZE, request -> {
			throw new ServiceRefusedException(503, List.of(PROBLEM));
		}));
		assertEquals(1, target.pending().size());
	}
}
