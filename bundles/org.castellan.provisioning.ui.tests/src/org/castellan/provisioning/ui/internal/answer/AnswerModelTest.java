// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.castellan.authority.Authority;
import org.castellan.authority.DatabaseAddress;
import org.castellan.authority.Outcome;
import org.castellan.authority.activation.Carriage;
import org.castellan.authority.activation.GivenAnswer;
import org.castellan.authority.order.Customer;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderDraft;
import org.castellan.authority.order.Product;
import org.castellan.authority.order.ProductDraft;
import org.castellan.authorization.ApplyOutcome;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.Contact;
import org.castellan.authorization.ContactField;
import org.castellan.authorization.Item;
import org.castellan.authorization.PrepareOutcome;
import org.castellan.authorization.RequestDraft;
import org.castellan.authorization.TargetKind;
import org.castellan.authorization.TrustedStorage;
import org.castellan.core.host.HostId;
import org.castellan.core.host.MachineId;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.TrustedPublishers;
import org.castellan.machine.MachineIds;
import org.castellan.provisioning.ui.internal.Samples;
import org.castellan.provisioning.ui.internal.desk.DeskProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real records and the storage of a machine that asks. */
class AnswerModelTest {

	@TempDir
	Path folder;

	private final InstantSource time = InstantSource.system();
	private final PublisherKey key = PublisherKey.forTrial("Example Publisher", time);
	private final AnswerModel model = new AnswerModel();
	private Authority authority;
	private Order order;

	@BeforeEach
	void putAnOrderOnRecord() throws ProblemException {
		authority = Authority.open(new DatabaseAddress.Directory(folder.resolve("records")), "test");
		Product product = made(authority.products().create(new ProductDraft("Desktop", "10.4",
				Samples.DESKTOP.licenseType(), "castellan", Samples.DESKTOP.features())));
		Customer customer = made(
				authority.customers().create(Samples.SMITH.profile(), Samples.SMITH.organization()));
		order = made(authority.orders().create(
				OrderDraft.of(customer.id(), product.id(), List.of(OrderDraft.Line.of("adv", 10)))));
	}

	@AfterEach
	void close() {
		authority.close();
	}

	@Test
	void aRequestThatFitsIsWrittenWithoutATickAndApplies() throws ProblemException, IOException {
		TrustedStorage machine = machine("first");
		review(ask(machine, 4, order.customer().contact()));
		assertEquals(List.of(), model.differences());
		assertTrue(model.canWrite());
		assertEquals(folder.resolve("response.resps"), model.responseFile());
		GivenAnswer given = made(authority.answerRequest(key).answer(model.reviewed().content(), Carriage.BY_HAND));
		assertInstanceOf(ApplyOutcome.Applied.class, machine.apply(given.bytes()));
		assertEquals(6, authority.orders().byName(order.name()).orElseThrow().lines().getFirst().left());
	}

	@Test
	void anotherOrganizationWantsATick() throws ProblemException, IOException {
		review(ask(machine("first"), 4, contact("Somebody Else", "jsmith@example.org")));
		Difference difference = model.differences().getFirst();
		assertTrue(difference.text().contains("Somebody Else") && difference.text().contains("Example Inc"),
				difference.text());
		assertFalse(model.canWrite());
		model.tick(difference, true);
		assertTrue(model.canWrite());
		model.tick(difference, false);
		assertEquals(1, model.open());
	}

	@Test
	void anotherPersonOfTheSameOrganizationWantsATickToo() throws ProblemException, IOException {
		review(ask(machine("first"), 4, contact("example inc", "boss@example.org")));
		assertEquals(1, model.open());
		assertTrue(model.differences().getFirst().text().contains("boss@example.org"));
	}

	@Test
	void moreThanIsLeftCannotBeTickedAway() throws ProblemException, IOException {
		review(ask(machine("first"), 11, order.customer().contact()));
		Difference difference = model.differences().getFirst();
		assertTrue(difference.refused(), difference.text());
		model.tick(difference, true);
		assertFalse(model.canWrite());
	}

	@Test
	void aRequestThatWasAnsweredGetsTheSameAnswerWithoutATick() throws ProblemException, IOException {
		Path request = ask(machine("first"), 10, contact("Somebody Else", ""));
		review(request);
		made(authority.answerRequest(key).answer(model.reviewed().content(), Carriage.BY_HAND));
		review(request);
		assertTrue(model.reviewed().review().answered());
		assertTrue(model.canWrite());
	}

	@Test
	void anAlteredRequestIsNotEvenShown() throws ProblemException, IOException {
		Path request = ask(machine("first"), 4, Contact.NONE);
		Files.writeString(request, Files.readString(request).replace("first", "other"));
		assertEquals(Optional.empty(), model.chooseRequest(request.toString()));
		ProblemException e = assertThrows(ProblemException.class, () -> ReviewedRequest.read(authority, request));
		assertTrue(e.problem().code().startsWith("CAS-11"), e.problem().message());
	}

	@Test
	void whatIsNoFileIsToldWhileTyping() throws ProblemException {
		assertTrue(model.chooseRequest("").isPresent());
		assertTrue(model.chooseRequest(folder.resolve("missing.txt").toString()).isPresent());
		assertTrue(model.chooseRequest(folder.toString()).isPresent());
		ProblemException e = assertThrows(ProblemException.class,
				() -> ReviewedRequest.read(authority, folder.resolve("missing.txt")));
		assertEquals(DeskProblem.FILE_NOT_READ.code(), e.problem().code());
	}

	@Test
	void theResponseIsNotWrittenOverTheRequest() throws ProblemException, IOException {
		Path request = ask(machine("first"), 4, Contact.NONE);
		review(request);
		model.setResponse(request.toString());
		assertFalse(model.canWrite());
		model.setResponse(folder.resolve("missing/response.resps").toString());
		assertTrue(model.responseProblem().orElse("").contains("missing"));
	}

	private void review(Path request) throws ProblemException {
		assertEquals(Optional.empty(), model.chooseRequest(request.toString()));
		model.reviewed(ReviewedRequest.read(authority, request));
	}

	private TrustedStorage machine(String name) throws ProblemException {
		MachineIds ids = new MachineIds(
				List.of(new MachineId(HostId.parse("0242ac150003"), Set.of(), "eth0", ""),
						new MachineId(HostId.parse("HOSTNAME=" + name), Set.of(), "name", "")),
				List.of(), List.of());
		return TrustedStorage.open(folder.resolve(name), TargetKind.SERVER, () -> ids,
				() -> new TrustedPublishers(List.of(key.publisher()), time), time);
	}

	private Path ask(TrustedStorage machine, int count, Contact contact) throws ProblemException, IOException {
		PrepareOutcome outcome = machine.prepare(
				RequestDraft.authorize(List.of(new Item(order.lines().getFirst().number(), count)), contact));
		PrepareOutcome.Prepared prepared = assertInstanceOf(PrepareOutcome.Prepared.class, outcome);
		return Files.writeString(folder.resolve(AuthorizationRequest.FILE_NAME), prepared.request().text());
	}

	private static Contact contact(String organization, String email) {
		return ContactField.contact(field -> switch (field) {
		case FIRST_NAME -> "Ann";
		case LAST_NAME -> "Other";
		case ORGANIZATION -> organization;
		case EMAIL -> email;
		default -> "";
		});
	}

	private static <T> T made(Outcome<T> outcome) {
		return switch (outcome) {
		case Outcome.Done<T> done -> done.value();
		case Outcome.Refused<T> refused -> throw new AssertionError(refused.problems());
		};
	}
}
