// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.castellan.authorization.AuthorizationProblem;
import org.castellan.authorization.ContactField;
import org.castellan.authorization.ProvisioningFile;
import org.castellan.authorization.ProvisioningOutcome;
import org.castellan.client.ClientProblem;
import org.castellan.client.authorization.AuthorizationTarget;
import org.castellan.client.authorization.ReceivedFile;
import org.castellan.client.authorization.ServerTarget;
import org.castellan.client.authorization.TargetProblem;
import org.castellan.client.site.SiteProblem;
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

	private static AuthorizationModel model(String kind) {
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

	private static ProvisioningFile provisioning() {
		byte[] text = """
				// User Information
				First Name=Ada
				Last Name=Example
				Organization=Example Surveying
				Email=ada@example.org
				// Features and authorization numbers
				Desktop Advanced=EFL123456789=10
				// Other Extensions
				Spatial Analyst=EFL223456789=5
				""".getBytes(StandardCharsets.UTF_8);
		return ((ProvisioningOutcome.Read) ProvisioningFile.parse(text)).file();
	}

	private static List<String> codes(List<Problem> problems) {
		return problems.stream().map(Problem::code).toList();
	}

	@Test
	void onlineGoesThroughEveryPageAndIsAskedAfterTheExtensions() {
		assertEquals(Step.OPTIONS, model.first());
		assertEquals(Optional.of(Step.METHOD), model.next(Step.OPTIONS));
		assertEquals(Optional.of(Step.PERSON), model.next(Step.METHOD));
		assertEquals(Optional.of(Step.ADDRESS), model.next(Step.PERSON));
		assertEquals(Optional.of(Step.NUMBERS), model.next(Step.ADDRESS));
		assertEquals(Optional.of(Step.EXTENSIONS), model.next(Step.NUMBERS));
		assertTrue(model.isAskedAfter(Step.EXTENSIONS));
		assertFalse(model.isAskedAfter(Step.NUMBERS));
	}

	@Test
	void offlineEndsWhereTheRequestIsSaved() {
		model.choose(AuthorizationMethod.OFFLINE);
		assertEquals(Optional.of(Step.SAVE), model.next(Step.EXTENSIONS));
		assertFalse(model.isAskedAfter(Step.EXTENSIONS));
		assertFalse(model.isAskedAfter(Step.SAVE));
	}

	@Test
	void aLocalServerNeedsNoContact() {
		model.set(ContactField.FIRST_NAME, "Ada");
		model.choose(AuthorizationMethod.LOCAL_SERVER);
		assertEquals(Optional.of(Step.NUMBERS), model.next(Step.METHOD));
		assertEquals(Map.of(), model.draft().contact());
	}

	@Test
	void givingBackAndRepairingNeedNoContactEither() {
		AuthorizationModel returning = model(AuthorizationDraft.DEAUTHORIZE);
		assertEquals(Step.RETURNS, returning.first());
		assertEquals(Optional.of(Step.METHOD), returning.next(Step.RETURNS));
		assertTrue(returning.isAskedAfter(Step.METHOD));
		AuthorizationModel repairing = model(AuthorizationDraft.REPAIR);
		assertEquals(Step.REPAIR, repairing.first());
		repairing.choose(AuthorizationMethod.OFFLINE);
		assertEquals(Optional.of(Step.SAVE), repairing.next(Step.METHOD));
	}

	@Test
	void aPendingRequestIsSentAgainWithoutAskingForItsContent() {
		model.resume(Optional.of("0f8fad5b-d9cb-469f-a165-70867728950e"));
		assertTrue(model.isAskedAfter(Step.METHOD));
		model.choose(AuthorizationMethod.OFFLINE);
		assertEquals(Optional.of(Step.SAVE), model.next(Step.METHOD));
	}

	@Test
	void aResponseLeadsToItsReviewAndAProvisioningFileToTheMethod() {
		model.setReceived(true);
		model.received().take(new ReceivedFile.Response(new byte[0]));
		assertEquals(Optional.of(Step.REVIEW), model.next(Step.OPTIONS));
		model.received().take(new ReceivedFile.Provisioning(provisioning(), List.of()));
		assertEquals(Optional.of(Step.METHOD), model.next(Step.OPTIONS));
	}

	@Test
	void anUnknownPublisherComesBeforeTheReview() {
		model.setReceived(true);
		model.received().take(new ReceivedFile.Response(new byte[0]));
		model.received().reviewed(new Review(false, "authorize", List.of(), List.of(AuthorizationProblem.PUBLISHER_NOT_TRUSTED
				.problem("publisher", "Example Publisher", "keyId", "3F9A11C042BE07D1"))));
		assertEquals(Optional.of(Step.PUBLISHER), model.next(Step.OPTIONS));
		assertEquals(Optional.of(Step.REVIEW), model.next(Step.PUBLISHER));
	}

	@Test
	void aProvisioningFileFillsContactNumbersAndExtensions() {
		model.fill(provisioning());
		assertEquals("Ada", model.get(ContactField.FIRST_NAME));
		assertEquals(List.of(new NumberEntry("Desktop Advanced", "EFL123456789", 10)), model.numbers().entries());
		assertEquals(List.of(new NumberEntry("Spatial Analyst", "EFL223456789", 5)), model.extensions().entries());
		assertEquals(List.of(), model.contactProblems());
		assertEquals(15, model.licenses());
	}

	@Test
	void theContactIsSentByTheKeysOfAProvisioningFile() {
		model.fill(provisioning());
		assertEquals(Map.of("First Name", "Ada", "Last Name", "Example", "Organization", "Example Surveying", "Email",
				"ada@example.org"), model.draft().contact());
	}

	@Test
	void aMissingContactIsSaidFieldByField() {
		assertEquals(AuthorizationProblem.CONTACT_FIELD_MISSING.code(), model.contactProblems().getFirst().code());
	}

	@Test
	void askingAgainAsksForTheSameAndAskingForMoreForAnother() {
		model.numbers().set(0, new NumberEntry("", "EFL123456789", 10));
		AuthorizationDraft first = model.draft();
		assertEquals(first, model.draft());
		model.numbers().set(0, new NumberEntry("", "EFL123456789", 11));
		assertNotEquals(first.requestId(), model.draft().requestId());
	}

	@Test
	void afterARefusalTheSameIsAnotherRequest() {
		model.numbers().set(0, new NumberEntry("", "EFL123456789", 10));
		String first = model.draft().requestId();
		model.forgetRequest();
		assertNotEquals(first, model.draft().requestId());
	}

	@Test
	void aNumberStandsOnOneOfTheTwoPages() {
		model.numbers().set(0, new NumberEntry("", "EFL123456789", 10));
		model.extensions().add(new NumberEntry("", "efl123456789", 1));
		assertEquals(List.of(AuthorizationProblem.NUMBER_REPEATED.code()), codes(model.extensionProblems()));
	}

	@Test
	void onlyWhatIsChosenIsGivenBack() {
		AuthorizationModel returning = model(AuthorizationDraft.DEAUTHORIZE);
		returning.setStatus(new AuthorizationStatus(
				List.of(activation("EFL123456789", 10, true), activation("EFL223456789", 5, true)), List.of(), false));
		assertEquals(0, returning.licenses());
		returning.giveBack(0, 4);
		assertEquals(List.of(new AuthorizationItem("EFL123456789", 4)), returning.draft().items());
		returning.giveBack(0, 0);
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
		returning.setStatus(new AuthorizationStatus(
				List.of(from("", "EFL123456789", true), from("key of licsrv02", "EFL223456789", true)), List.of(), false));
		returning.giveBack(0, 1);
		assertTrue(returning.allows(AuthorizationMethod.ONLINE));
		assertTrue(returning.allows(AuthorizationMethod.OFFLINE));
		assertFalse(returning.allows(AuthorizationMethod.LOCAL_SERVER));
		returning.giveBack(1, 1);
		assertEquals(Optional.of(AuthorizationProblem.MIXED_ORIGINS.code()), returning.originProblem().map(Problem::code));
		returning.giveBack(0, 0);
		assertEquals(Optional.empty(), returning.originProblem());
		assertFalse(returning.allows(AuthorizationMethod.ONLINE));
		assertTrue(returning.allows(AuthorizationMethod.LOCAL_SERVER));
	}

	@Test
	void aPendingReturnGoesWhereItsLicencesCameFrom() {
		model.setStatus(new AuthorizationStatus(List.of(from("key of licsrv02", "EFL223456789", true)),
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
		repairing.setStatus(new AuthorizationStatus(List.of(from("", "EFL123456789", true), from("", "EFL223456789", false),
				from("key of licsrv02", "EFL323456789", false)), List.of(), true));
		assertEquals(List.of(new AuthorizationItem("EFL223456789", 10)), repairing.draft().items());
	}

	@Test
	void whereAllCountsARepairIsOfEverythingAndCanBeLimited() {
		AuthorizationModel repairing = model(AuthorizationDraft.REPAIR);
		repairing.setStatus(new AuthorizationStatus(
				List.of(from("", "EFL123456789", true), from("", "EFL223456789", true)), List.of(), false));
		assertEquals(2, repairing.draft().items().size());
		repairing.repair(0, false);
		assertEquals(List.of(new AuthorizationItem("EFL223456789", 10)), repairing.draft().items());
		repairing.repair(1, false);
		assertEquals(0, repairing.licenses());
	}

	@Test
	void anAddressIsCheckedWhereItIsNeeded() {
		model.setSite("ftp://example.org");
		assertEquals(Optional.of(SiteProblem.BAD_ADDRESS.code()), model.methodProblem().map(Problem::code));
		model.choose(AuthorizationMethod.LOCAL_SERVER);
		model.setServer("licsrv01:27000");
		assertEquals(Optional.of(TargetProblem.NOT_AN_ADDRESS.code()), model.methodProblem().map(Problem::code));
		model.setServer("27000@licsrv01");
		assertEquals(Optional.empty(), model.methodProblem());
		model.choose(AuthorizationMethod.OFFLINE);
		assertEquals(Optional.empty(), model.methodProblem());
	}
}
