// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.castellan.authorization.AuthorizationProblem;
import org.castellan.client.ClientProblem;
import org.castellan.client.authorization.AuthorizationTarget;
import org.castellan.client.authorization.ServerTarget;
import org.castellan.core.api.ActivationInfo;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.api.AuthorizationStatus;
import org.castellan.core.api.PendingRequest;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;

class AuthorizationModelTest {

	private static final AuthorizationTarget SERVER = new ServerTarget("licsrv01", () -> {
		throw new ProblemException(ClientProblem.NO_ANSWER.problem("server", "licsrv01", "seconds", "5"));
	});

	private final AuthorizationModel model = model(AuthorizationDraft.AUTHORIZE);

	static AuthorizationModel model(String kind) {
		return new AuthorizationModel(SERVER, kind, UUID::randomUUID);
	}

	private static ActivationInfo activation(String number, int held, boolean returnable) {
		return new ActivationInfo(number, "desktopAdvP", "Desktop Advanced", held, 0, 0, "Example Publisher", "",
				Instant.EPOCH, true, returnable);
	}

	private static ActivationInfo from(String giver, String number, boolean trusted) {
		return new ActivationInfo(number, "desktopAdvP", "Desktop Advanced", 6, 0, 4, "Example Publisher", giver,
				Instant.EPOCH, trusted, true);
	}

	@Test
	void theContactIsSentByTheKeysOfAProvisioningFile() {
		model.provisioning().fill(ProvisioningModelTest.file());
		assertEquals(Map.of("First Name", "Ada", "Last Name", "Example", "Organization", "Example Surveying", "Email",
				"ada@example.org"), model.draft().contact());
	}

	@Test
	void askingAgainAsksForTheSameAndAskingForMoreForAnother() {
		model.provisioning().numbers().set(0, new NumberEntry("", "EFL123456789", 10));
		AuthorizationDraft first = model.draft();
		assertEquals(first, model.draft());
		model.provisioning().numbers().set(0, new NumberEntry("", "EFL123456789", 11));
		assertNotEquals(first.requestId(), model.draft().requestId());
	}

	@Test
	void afterARefusalTheSameIsAnotherRequest() {
		model.provisioning().numbers().set(0, new NumberEntry("", "EFL123456789", 10));
		String first = model.draft().requestId();
		model.forgetRequest();
		assertNotEquals(first, model.draft().requestId());
	}

	@Test
	void onlyWhatIsChosenIsGivenBack() {
		AuthorizationModel returning = model(AuthorizationDraft.DEAUTHORIZE);
		returning.held().setStatus(new AuthorizationStatus(
				List.of(activation("EFL123456789", 10, true), activation("EFL223456789", 5, true)), List.of(), false));
		assertEquals(0, returning.licenses());
		returning.held().giveBack(0, 4);
		assertEquals(List.of(new AuthorizationItem("EFL123456789", 4)), returning.draft().items());
		returning.held().giveBack(0, 0);
		assertEquals(List.of(), returning.draft().items());
	}

	@Test
	void whatCannotBeGivenBackIsKnown() {
		assertFalse(new ReturnEntry(activation("ESU123456789", 1, false), 0).isPossible());
		assertFalse(new ReturnEntry(activation("EFL123456789", 0, true), 0).isPossible());
	}

	@Test
	void licencesGoBackToWhoGaveThemAndNowhereElse() {
		AuthorizationModel returning = model(AuthorizationDraft.DEAUTHORIZE);
		returning.held().setStatus(new AuthorizationStatus(
				List.of(from("", "EFL123456789", true), from("key of licsrv02", "EFL223456789", true)), List.of(), false));
		returning.held().giveBack(0, 1);
		assertTrue(returning.allows(AuthorizationMethod.ONLINE));
		assertTrue(returning.allows(AuthorizationMethod.OFFLINE));
		assertFalse(returning.allows(AuthorizationMethod.LOCAL_SERVER));
		returning.held().giveBack(1, 1);
		assertEquals(Optional.of(AuthorizationProblem.MIXED_ORIGINS.code()), returning.originProblem().map(Problem::code));
		returning.held().giveBack(0, 0);
		assertEquals(Optional.empty(), returning.originProblem());
		assertFalse(returning.allows(AuthorizationMethod.ONLINE));
		assertTrue(returning.allows(AuthorizationMethod.LOCAL_SERVER));
	}

	@Test
	void aPendingReturnGoesWhereItsLicencesCameFrom() {
		model.held().setStatus(new AuthorizationStatus(List.of(from("key of licsrv02", "EFL223456789", true)),
				List.of(new PendingRequest("0f8fad5b-d9cb-469f-a165-70867728950e", AuthorizationDraft.DEAUTHORIZE,
						Instant.EPOCH, List.of(new AuthorizationItem("EFL223456789", 1)), false)), false));
		assertTrue(model.allows(AuthorizationMethod.ONLINE));
		model.resume(Optional.of("0f8fad5b-d9cb-469f-a165-70867728950e"));
		assertFalse(model.allows(AuthorizationMethod.ONLINE));
		assertTrue(model.allows(AuthorizationMethod.LOCAL_SERVER));
	}

	@Test
	void aRepairIsOfAllThatCountsNoMoreAndOfItsWholeCount() {
		AuthorizationModel repairing = model(AuthorizationDraft.REPAIR);
		repairing.held().setStatus(new AuthorizationStatus(List.of(from("", "EFL123456789", true),
				from("", "EFL223456789", false), from("key of licsrv02", "EFL323456789", false)), List.of(), true));
		assertEquals(List.of(new AuthorizationItem("EFL223456789", 10)), repairing.draft().items());
	}

	@Test
	void whereAllCountsARepairIsOfEverythingAndCanBeLimited() {
		AuthorizationModel repairing = model(AuthorizationDraft.REPAIR);
		repairing.held().setStatus(new AuthorizationStatus(
				List.of(from("", "EFL123456789", true), from("", "EFL223456789", true)), List.of(), false));
		assertEquals(2, repairing.draft().items().size());
		repairing.held().repair(0, false);
		assertEquals(List.of(new AuthorizationItem("EFL223456789", 10)), repairing.draft().items());
		repairing.held().repair(1, false);
		assertEquals(0, repairing.licenses());
	}
}
