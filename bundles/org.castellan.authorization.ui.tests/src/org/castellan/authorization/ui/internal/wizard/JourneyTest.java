// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.castellan.authorization.AuthorizationProblem;
import org.castellan.authorization.ContactField;
import org.castellan.client.authorization.ReceivedFile;
import org.castellan.core.api.AuthorizationDraft;
import org.junit.jupiter.api.Test;

class JourneyTest {

	private final AuthorizationModel model = AuthorizationModelTest.model(AuthorizationDraft.AUTHORIZE);
	private final Journey journey = new Journey(model);

	@Test
	void onlineGoesThroughEveryPageAndIsAskedAfterTheExtensions() {
		assertEquals(Step.OPTIONS, journey.first());
		assertEquals(Optional.of(Step.METHOD), journey.next(Step.OPTIONS));
		assertEquals(Optional.of(Step.PERSON), journey.next(Step.METHOD));
		assertEquals(Optional.of(Step.ADDRESS), journey.next(Step.PERSON));
		assertEquals(Optional.of(Step.NUMBERS), journey.next(Step.ADDRESS));
		assertEquals(Optional.of(Step.EXTENSIONS), journey.next(Step.NUMBERS));
		assertTrue(journey.isAskedAfter(Step.EXTENSIONS));
		assertFalse(journey.isAskedAfter(Step.NUMBERS));
	}

	@Test
	void offlineEndsWhereTheRequestIsSaved() {
		model.method().choose(AuthorizationMethod.OFFLINE);
		assertEquals(Optional.of(Step.SAVE), journey.next(Step.EXTENSIONS));
		assertFalse(journey.isAskedAfter(Step.EXTENSIONS));
		assertFalse(journey.isAskedAfter(Step.SAVE));
	}

	@Test
	void aLocalServerNeedsNoContact() {
		model.provisioning().set(ContactField.FIRST_NAME, "Ada");
		model.method().choose(AuthorizationMethod.LOCAL_SERVER);
		assertEquals(Optional.of(Step.NUMBERS), journey.next(Step.METHOD));
		assertEquals(Map.of(), model.draft().contact());
	}

	@Test
	void givingBackAndRepairingNeedNoContactEither() {
		AuthorizationModel returning = AuthorizationModelTest.model(AuthorizationDraft.DEAUTHORIZE);
		assertEquals(Step.RETURNS, new Journey(returning).first());
		assertEquals(Optional.of(Step.METHOD), new Journey(returning).next(Step.RETURNS));
		assertTrue(new Journey(returning).isAskedAfter(Step.METHOD));
		AuthorizationModel repairing = AuthorizationModelTest.model(AuthorizationDraft.REPAIR);
		assertEquals(Step.REPAIR, new Journey(repairing).first());
		repairing.method().choose(AuthorizationMethod.OFFLINE);
		assertEquals(Optional.of(Step.SAVE), new Journey(repairing).next(Step.METHOD));
	}

	@Test
	void aPendingRequestIsSentAgainWithoutAskingForItsContent() {
		model.resume(Optional.of("0f8fad5b-d9cb-469f-a165-70867728950e"));
		assertTrue(journey.isAskedAfter(Step.METHOD));
		model.method().choose(AuthorizationMethod.OFFLINE);
		assertEquals(Optional.of(Step.SAVE), journey.next(Step.METHOD));
	}

	@Test
	void aResponseLeadsToItsReviewAndAProvisioningFileToTheMethod() {
		model.setReceived(true);
		model.received().take(new ReceivedFile.Response(new byte[0]));
		assertEquals(Optional.of(Step.REVIEW), journey.next(Step.OPTIONS));
		model.received().take(new ReceivedFile.Provisioning(ProvisioningModelTest.file(), List.of()));
		assertEquals(Optional.of(Step.METHOD), journey.next(Step.OPTIONS));
	}

	@Test
	void anUnknownPublisherComesBeforeTheReview() {
		model.setReceived(true);
		model.received().take(new ReceivedFile.Response(new byte[0]));
		model.received().reviewed(new Review(false, "authorize", List.of(), List.of(AuthorizationProblem.PUBLISHER_NOT_TRUSTED
				.problem("publisher", "Example Publisher", "keyId", "3F9A11C042BE07D1"))));
		assertEquals(Optional.of(Step.PUBLISHER), journey.next(Step.OPTIONS));
		assertEquals(Optional.of(Step.REVIEW), journey.next(Step.PUBLISHER));
	}

	@Test
	void anUnknownPublisherOfWhatAProvisioningFileAskedForIsFollowedByTheAnswer() {
		model.setReceived(true);
		model.received().take(new ReceivedFile.Provisioning(ProvisioningModelTest.file(), List.of()));
		assertEquals(Optional.empty(), journey.next(Step.PUBLISHER), "there is no file to be reviewed and applied");
		assertTrue(journey.isAskedAfter(Step.PUBLISHER));
	}

	@Test
	void anUnknownPublisherOfARequestThatIsSentAgainIsFollowedByTheAnswerWhateverFileWasChosenBefore() {
		model.setReceived(true);
		model.received().take(new ReceivedFile.Response(new byte[0]));
		model.resume(Optional.of("0f8fad5b-d9cb-469f-a165-70867728950e"));
		assertTrue(journey.isAskedAfter(Step.PUBLISHER));
	}
}
