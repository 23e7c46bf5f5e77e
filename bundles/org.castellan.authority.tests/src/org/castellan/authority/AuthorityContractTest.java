// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.castellan.authority.Vendor.done;
import static org.castellan.authority.Vendor.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.castellan.authority.activation.Carriage;
import org.castellan.authority.activation.GivenAnswer;
import org.castellan.authority.activation.Review;
import org.castellan.authority.order.Activation;
import org.castellan.authority.order.ActivationState;
import org.castellan.authority.order.AuditEntry;
import org.castellan.authority.order.Customer;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderDraft;
import org.castellan.authority.order.OrderLine;
import org.castellan.authority.order.Organization;
import org.castellan.authority.order.Page;
import org.castellan.authority.order.ProductDraft;
import org.castellan.authority.order.Profile;
import org.castellan.authority.order.Search;
import org.castellan.authority.provisioning.CreatedFile;
import org.castellan.authority.provisioning.ProvisioningRequest;
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.authorization.Item;
import org.castellan.authorization.RequestKind;
import org.castellan.core.host.HostId;
import org.castellan.core.license.Expiry;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.license.LicenseCheck;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.LicenseReport;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds on every database that the authority may use. */
abstract class AuthorityContractTest {

	private static final String DALLAS = "0242ac150003";
	private static final String REDLANDS = "0242ac150004";

	private final SettableTime time = SettableTime.standard();
	private DatabaseAddress address;
	private Vendor vendor;

	/** Records with nothing in them. */
	abstract DatabaseAddress newDatabase() throws Exception;

	@BeforeEach
	void open() throws Exception {
		address = newDatabase();
		vendor = Vendor.open(address, time);
	}

	@AfterEach
	void close() throws ProblemException {
		expectSumsToAgree();
		vendor.close();
	}

	/** In every test's end: what stands in a line is the sum of its activations, and not more than was ordered. */
	private void expectSumsToAgree() throws ProblemException {
		for (Order order : vendor.authority().orders().find(Search.everything()).rows()) {
			List<Activation> activations = vendor.authority().activations().of(order);
			for (OrderLine line : order.lines()) {
				int sum = activations.stream().filter(activation -> activation.number().equals(line.number()))
						.mapToInt(Activation::count).sum();
				assertEquals(sum, line.activated(), line::toString);
				assertTrue(line.activated() <= line.ordered(), line::toString);
			}
		}
	}

	// ---- records

	@Test
	void whatIsPutOnRecordIsThereWhenItIsOpenedAgain() throws Exception {
		Order made = done(vendor.authority().orders().create(vendor.draft(LicenseType.CONCURRENT_USE, 10)
				.withName("PO-17").until(Expiry.on(LocalDate.of(2027, 12, 31))).withNote("by fax")));
		vendor.close();
		vendor = Vendor.open(address, time);
		assertEquals(Optional.of(made), vendor.authority().orders().byName("po-17"));
		assertEquals(Optional.of(made), vendor.authority().orders().byId(made.id()));
		assertEquals(Optional.of(made), vendor.authority().orders().byNumber(made.lines().getFirst().number()));
	}

	@Test
	void aMadeNumberSaysHowItIsLicensed() throws Exception {
		assertEquals("EFL", prefix(vendor.order(LicenseType.CONCURRENT_USE, 1)));
		assertEquals("ESU", prefix(vendor.order(LicenseType.SINGLE_USE, 1)));
		assertEquals("EVA", prefix(
				done(vendor.authority().orders().create(vendor.draft(LicenseType.SINGLE_USE, 1).forEvaluation()))));
	}

	private static String prefix(Order order) {
		return order.lines().getFirst().number().text().substring(0, 3);
	}

	@Test
	void anOrderIsFoundByWhatAPersonRemembersOfIt() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		vendor.order(LicenseType.SINGLE_USE, 1);
		String number = order.lines().get(1).number().text();
		for (String text : List.of("o-000001", "EXAMPLE", "secretp", number, number.substring(4, 10), "Desktop", "")) {
			Page<Order> page = vendor.authority().orders().find(Search.of(text));
			assertTrue(page.rows().contains(order), text);
		}
		assertEquals(0, vendor.authority().orders().find(Search.of("100%")).total());
		assertEquals(0, vendor.authority().orders().find(Search.of("O_000001")).total());
		Page<Order> second = vendor.authority().orders().find(Search.everything().rows(1, 1));
		assertEquals(List.of(order), second.rows());
		assertEquals(2, second.total());
	}

	@Test
	void anOrderThatMakesNoSenseIsRefusedWithEveryReason() throws Exception {
		OrderDraft draft = new OrderDraft(vendor.customer().id(), vendor.product(LicenseType.CONCURRENT_USE).id(),
				List.of(OrderDraft.Line.of("desktopAdvP", 0), OrderDraft.Line.of("desktopAdvP", 1),
						OrderDraft.Line.of("other", 1)),
				Optional.empty(), Expiry.on(LocalDate.of(2020, 1, 1)), false, -1, "");
		assertEquals(List.of("CAS-1006", "CAS-1034", "CAS-1005", "CAS-1033", "CAS-1032"),
				refused(vendor.authority().orders().create(draft)));
		assertEquals(List.of("CAS-1028", "CAS-1027"),
				refused(vendor.authority().orders().create(OrderDraft.of(99, 99, draft.lines().subList(1, 2)))));
	}

	@Test
	void aNumberAndANameAreUsedOnce() throws Exception {
		AuthorizationNumber number = new AuthorizationNumber("EFL123456789");
		OrderDraft draft = new OrderDraft(vendor.customer().id(), vendor.product(LicenseType.CONCURRENT_USE).id(),
				List.of(new OrderDraft.Line("desktopAdvP", 1, Optional.of(number))), Optional.of("PO-1"), Expiry.never(), false,
				0, "");
		done(vendor.authority().orders().create(draft));
		assertEquals(List.of("CAS-1030", "CAS-1031"), refused(vendor.authority().orders().create(draft)));
	}

	@Test
	void aProductIsPutOnRecordOnce() throws Exception {
		vendor.product(LicenseType.CONCURRENT_USE);
		assertEquals(List.of("CAS-1026"), refused(vendor.authority().products().create(new ProductDraft("Desktop", "10.1",
				LicenseType.CONCURRENT_USE, "ARCGIS", List.of(Vendor.ADVANCED)))));
		assertEquals(List.of("CAS-1024", "CAS-1009", "CAS-1001"), refused(
				vendor.authority().products().create(new ProductDraft("", "1", LicenseType.SINGLE_USE, "a b", List.of()))));
	}

	@Test
	void customersOfOneOrganizationHaveItInCommon() throws Exception {
		Customer first = vendor.customer();
		Customer changed = new Customer(first.id(), new Profile("Mary", "Other", "mary@example.org", "1", "GIS"),
				Organization.named("Other Ltd"));
		Customer second = vendor.customer();
		assertEquals(changed, done(vendor.authority().customers().change(changed)));
		assertEquals(Optional.of(changed), vendor.authority().customers().byId(first.id()));
		assertEquals(List.of(second), vendor.authority().customers().find(Search.of("example inc")).rows());
		assertEquals(List.of("CAS-1121"), refused(vendor.authority().customers()
				.create(new Profile("A", "B", "nowhere", "", ""), Organization.named("C"))));
		assertEquals(List.of("CAS-1028"),
				refused(vendor.authority().customers().change(new Customer(99, changed.profile(), changed.organization()))));
	}

	// ---- authorizing

	@Test
	void anAnswerGivesSignedLicencesForThatMachine() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		AuthorizationResponse response = authorize(machine, item(order, 0, 4), item(order, 1, 2));
		assertEquals(List.of(), response.problems(vendor.trusted()));
		assertEquals(List.of(HostId.parse(DALLAS)), response.hostIds());
		List<FeatureLine> lines = licences(response, machine);
		assertEquals(List.of("desktopAdvP 4", "spatialAnalystP 2"),
				lines.stream().map(line -> line.name() + " " + line.count()).toList());
		assertEquals(response.activated().getFirst().lineSerial(), lines.getFirst().attributes().value("SN").orElseThrow());
		assertEquals(4, vendor.now(order.lines().get(0)).activated());
		assertEquals(8, vendor.now(order.lines().get(1)).left());
	}

	@Test
	void moreForTheSameMachineAddsUp() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		authorize(machine, item(order, 0, 4));
		assertEquals(7, authorize(machine, item(order, 0, 3)).activated().getFirst().count());
		assertEquals(List.of("CAS-1051"), refused(ask(machine, RequestKind.AUTHORIZE, item(order, 0, 4))));
		assertEquals(10, authorize(machine, item(order, 0, 3)).activated().getFirst().count());
		assertEquals(1, vendor.authority().activations().of(order).size());
	}

	@Test
	void aSingleUseLicenceIsForThatWorkstationAlone() throws Exception {
		Order order = vendor.order(LicenseType.SINGLE_USE, 2);
		TestMachine machine = TestMachine.workstation(DALLAS);
		FeatureLine line = licences(authorize(machine, item(order, 0, 1)), machine).getFirst();
		assertTrue(line.count().isUncounted());
		assertEquals(List.of(HostId.parse(DALLAS)), line.hostIds());
		assertEquals(1, authorize(machine, item(order, 0, 1)).activated().getFirst().count(), "the machine is one machine");
		assertEquals(1, vendor.now(order.lines().getFirst()).activated());
		assertEquals(List.of("CAS-1058"),
				refused(ask(TestMachine.server(REDLANDS), RequestKind.AUTHORIZE, item(order, 0, 1))));
	}

	@Test
	void askedAgainItGivesTheSameAnswerWithoutTakingMore() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		byte[] request = TestMachine.server(DALLAS).request(RequestKind.AUTHORIZE, time.instant(), item(order, 0, 4));
		GivenAnswer first = done(vendor.answer(request));
		vendor.close();
		vendor = Vendor.open(address, time);
		time.advance(Duration.ofDays(400));
		GivenAnswer again = done(vendor.answer(request));
		assertEquals(first.text(), again.text());
		assertFalse(first.again());
		assertTrue(again.again());
		assertEquals(first.fileName(), again.fileName());
		assertEquals(first.text(), done(vendor.answer(crlf(request))).text(), "line ends are changed under way");
		assertEquals(4, vendor.now(order.lines().getFirst()).activated());
	}

	@Test
	void anotherTextWithAnAnsweredIdIsRefused() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		UUID id = UUID.randomUUID();
		done(vendor.answer(machine.request(id, RequestKind.AUTHORIZE, time.instant(), item(order, 0, 4))));
		byte[] other = machine.request(id, RequestKind.AUTHORIZE, time.instant(), item(order, 1, 5));
		assertEquals(List.of("CAS-1052"), refused(vendor.answer(other)));
		assertFalse(vendor.review(other).isAnswerable());
		assertEquals(0, vendor.now(order.lines().get(1)).activated());
	}

	@Test
	void aRefusalIsForgottenWhenItsReasonIsGone() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 4);
		TestMachine first = TestMachine.server(DALLAS);
		authorize(first, item(order, 0, 4));
		byte[] request = TestMachine.server(REDLANDS).request(RequestKind.AUTHORIZE, time.instant(), item(order, 0, 1));
		assertEquals(List.of("CAS-1051"), refused(vendor.answer(request)));
		give(first, RequestKind.DEAUTHORIZE, item(order, 0, 1));
		done(vendor.answer(request));
	}

	@Test
	void allOfARequestOrNothing() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 4);
		assertEquals(List.of("CAS-1051"),
				refused(ask(TestMachine.server(DALLAS), RequestKind.AUTHORIZE, item(order, 0, 4), item(order, 1, 5))));
		assertEquals(4, vendor.now(order.lines().getFirst()).left());
		assertEquals(List.of(), vendor.authority().activations().of(order));
	}

	@Test
	void aRefusalTellsOfOneUnknownNumberAndAReviewOfAll() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 4);
		byte[] request = TestMachine.server(DALLAS).request(RequestKind.AUTHORIZE, time.instant(), item(order, 1, 5),
				new Item(new AuthorizationNumber("EFL000000777"), 1), new Item(new AuthorizationNumber("EFL000000000"), 1));
		List<Problem> problems = ((Outcome.Refused<GivenAnswer>) vendor.answer(request)).problems();
		assertEquals(List.of("EFL…777"), problems.stream().map(problem -> problem.details().get("number")).toList());
		assertEquals(List.of("CAS-1050"), problems.stream().map(Problem::code).toList());
		assertEquals(List.of("CAS-1051", "CAS-1050", "CAS-1050"),
				vendor.review(request).problems().stream().map(Problem::code).toList());
	}

	@Test
	void aNumberWithASuffixIsAnotherNumber() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 4);
		AuthorizationNumber suffixed = new AuthorizationNumber(order.lines().getFirst().number().text() + "-1010");
		assertEquals(List.of("CAS-1050"),
				refused(ask(TestMachine.server(DALLAS), RequestKind.AUTHORIZE, new Item(suffixed, 1))));
		assertEquals(4, vendor.now(order.lines().getFirst()).left());
	}

	@Test
	void aNumberThatWasOrderedWithASuffixKeepsIt() throws Exception {
		AuthorizationNumber suffixed = new AuthorizationNumber("EFL123456789-1010");
		Order order = done(vendor.authority().orders().create(new OrderDraft(vendor.customer().id(),
				vendor.product(LicenseType.CONCURRENT_USE).id(),
				List.of(new OrderDraft.Line("desktopAdvP", 4, Optional.of(suffixed))), Optional.empty(), Expiry.never(), false,
				0, "")));
		authorize(TestMachine.server(DALLAS), new Item(suffixed, 1));
		assertEquals(3, vendor.now(order.lines().getFirst()).left());
		for (String other : List.of("EFL123456789", "EFL123456789-1011")) {
			assertEquals(List.of("CAS-1050"), refused(
					ask(TestMachine.server(DALLAS), RequestKind.AUTHORIZE, new Item(new AuthorizationNumber(other), 1))));
		}
	}

	/** A text that does so all the same is no request: reading makes the same object. */
	@Test
	void aRequestNamesANumberOnce() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		assertThrows(IllegalArgumentException.class, () -> TestMachine.server(DALLAS).request(RequestKind.AUTHORIZE,
				time.instant(), item(order, 0, 1), item(order, 0, 2)));
	}

	/** A machine keeps what it holds by the number as it was asked for, whatever the records say. */
	@Test
	void noSpellingOfANumberMakesMoreThanWasOrdered() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		String plain = order.lines().getFirst().number().text();
		List<TestMachine> machines = List.of(TestMachine.server(DALLAS), TestMachine.server(REDLANDS));
		List<AuthorizationNumber> numbers = new ArrayList<>();
		for (String spelling : List.of("-0001", "", "-0000", "-1010", "-9999", "-0001 ")) {
			AuthorizationNumber number = AuthorizationNumber.parse(" " + (plain + spelling).toLowerCase(Locale.ROOT));
			numbers.add(number);
			for (TestMachine machine : machines) {
				for (int count : List.of(10, 1)) {
					if (ask(machine, RequestKind.AUTHORIZE, new Item(number, count)) instanceof Outcome.Done<GivenAnswer> given) {
						machine.apply(given.value().text());
					}
				}
			}
		}
		assertEquals(10, machines.stream()
				.mapToInt(machine -> numbers.stream().distinct().mapToInt(machine::held).sum()).sum());
	}

	@Test
	void anExpiredOrderGivesNothingButRepairsAndTakesBack() throws Exception {
		Order order = done(vendor.authority().orders().create(
				vendor.draft(LicenseType.CONCURRENT_USE, 4).until(Expiry.on(LocalDate.ofInstant(time.instant(), ZoneOffset.UTC)))));
		TestMachine machine = TestMachine.server(DALLAS);
		authorize(machine, item(order, 0, 4));
		time.advance(Duration.ofDays(1));
		assertEquals(List.of("CAS-1059"), refused(ask(machine, RequestKind.AUTHORIZE, item(order, 1, 1))));
		machine.changeHardware(REDLANDS);
		AuthorizationResponse repaired = give(machine, RequestKind.REPAIR, item(order, 0, 4));
		assertEquals(List.of(HostId.parse(REDLANDS)), repaired.hostIds());
		FeatureLine line = LicenseFile.parse(repaired.answer().license().getBytes(StandardCharsets.ISO_8859_1)).features()
				.getFirst();
		assertEquals(order.lines().getFirst().expires(), line.expiry(), "it stays expired");
		give(machine, RequestKind.DEAUTHORIZE, item(order, 0, 3));
		give(machine, RequestKind.DEAUTHORIZE, item(order, 0, 1));
	}

	@Test
	void aClockThatIsWrongByADayIsToldAndADayUnderWayIsNot() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		byte[] early = machine.request(RequestKind.AUTHORIZE, time.instant().minus(Duration.ofHours(25)), item(order, 0, 1));
		byte[] late = machine.request(RequestKind.AUTHORIZE, time.instant().plus(Duration.ofHours(25)), item(order, 0, 1));
		assertEquals(List.of("CAS-1053"), refused(vendor.authority().answerRequest(vendor.key()).answer(late, Carriage.ONLINE)));
		assertEquals(List.of("CAS-1053"), refused(vendor.answer(late)));
		assertFalse(vendor.review(late).isAnswerable());
		done(vendor.authority().answerRequest(vendor.key()).answer(early, Carriage.ONLINE));
	}

	@Test
	void anAlteredRequestIsRefused() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		byte[] request = TestMachine.server(DALLAS).request(RequestKind.AUTHORIZE, time.instant(), item(order, 0, 1));
		String text = new String(request, StandardCharsets.UTF_8);
		byte[] altered = text.replace(DALLAS, REDLANDS).getBytes(StandardCharsets.UTF_8);
		assertNotEquals(text, new String(altered, StandardCharsets.UTF_8));
		assertEquals(1, refused(vendor.answer(altered)).size());
		assertEquals(1, refused(vendor.authority().reviewRequest().review(altered)).size());
		assertEquals(10, vendor.now(order.lines().getFirst()).left());
	}

	@Test
	void aMachineWithoutAHostIdGetsNothing() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		for (String hostId : List.of("ANY", "DEMO", "ID=1", "USER=jsmith", "DISPLAY=:0", "INTERNET=*.*.*.*", "HOSTNAME=*")) {
			assertEquals(List.of("CAS-1060"),
					refused(ask(TestMachine.server(hostId), RequestKind.AUTHORIZE, item(order, 0, 1))), hostId);
		}
	}

	@Test
	void licencesAreBoundToWhatNamesTheMachineBest() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server("ID=1", "HOSTNAME=dallas", DALLAS);
		assertEquals(List.of(HostId.parse(DALLAS)), authorize(machine, item(order, 0, 1)).hostIds());
		TestMachine nameless = TestMachine.server("ID=1", "HOSTNAME=*", "HOSTNAME=redlands");
		assertEquals(List.of(HostId.parse("HOSTNAME=redlands")), authorize(nameless, item(order, 0, 1)).hostIds());
	}

	// ---- returning

	@Test
	void partOfASeatCountIsGivenBackAndHadByAnother() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		authorize(machine, item(order, 0, 10));
		AuthorizationResponse response = give(machine, RequestKind.DEAUTHORIZE, item(order, 0, 4));
		assertEquals(6, response.activated().getFirst().count());
		assertEquals(6, licences(response, machine).getFirst().count().value());
		authorize(TestMachine.server(REDLANDS), item(order, 0, 4));
		assertEquals(List.of("CAS-1055"), refused(ask(machine, RequestKind.DEAUTHORIZE, item(order, 0, 7))));
		AuthorizationResponse last = give(machine, RequestKind.DEAUTHORIZE, item(order, 0, 6));
		assertEquals(0, last.activated().getFirst().count());
		assertEquals("", last.answer().license());
		assertEquals(ActivationState.RETURNED, vendor.authority().activations().of(order).getFirst().state());
		assertEquals(6, vendor.now(order.lines().getFirst()).left());
	}

	@Test
	void whatIsNotHeldCannotBeReturned() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		assertEquals(List.of("CAS-1054"),
				refused(ask(TestMachine.server(DALLAS), RequestKind.DEAUTHORIZE, item(order, 0, 1))));
		Order named = vendor.order(LicenseType.NAMED_USER, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		authorize(machine, item(named, 0, 3));
		assertEquals(List.of("CAS-1057"), refused(ask(machine, RequestKind.DEAUTHORIZE, item(named, 0, 1))));
	}

	@Test
	void anAnswerThatWasLostIsCountedOnce() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		ask(machine, RequestKind.AUTHORIZE, item(order, 0, 10));
		Review review = vendor.review(machine.request(RequestKind.AUTHORIZE, time.instant(), item(order, 0, 10)));
		assertEquals(List.of("CAS-1061"), review.problems().stream().map(Problem::code).toList());
		AuthorizationResponse response = authorize(machine, item(order, 0, 10));
		assertEquals(10, response.activated().getFirst().count());
		assertEquals(2, response.activated().getFirst().serial());
	}

	@Test
	void aRestoredStorageReturnsNothingTwice() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		authorize(machine, item(order, 0, 10));
		TestMachine restored = machine.copy();
		give(machine, RequestKind.DEAUTHORIZE, item(order, 0, 4));
		authorize(TestMachine.server(REDLANDS), item(order, 0, 4));
		AuthorizationResponse response = give(restored, RequestKind.DEAUTHORIZE, item(order, 0, 4));
		assertEquals(6, response.activated().getFirst().count());
		assertEquals(0, vendor.now(order.lines().getFirst()).left());
	}

	@Test
	void recordsRestoredFromAnOldCopyCountWhatMachinesHold() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		machine.apply(forgedHistory(order));
		AuthorizationResponse response = authorize(machine, item(order, 0, 1));
		assertEquals(6, response.activated().getFirst().count());
		assertEquals(8, response.activated().getFirst().serial());
		assertEquals(4, vendor.now(order.lines().getFirst()).left());
	}

	/** An answer of which these records know nothing: 5 held by serial 7. */
	private String forgedHistory(Order order) throws Exception {
		try (Vendor other = Vendor.open(newDatabase(), time)) {
			Order same = done(other.authority().orders().create(new OrderDraft(other.customer().id(),
					other.product(LicenseType.CONCURRENT_USE).id(),
					List.of(new OrderDraft.Line("desktopAdvP", 10, Optional.of(order.lines().getFirst().number()))),
					Optional.empty(), Expiry.never(), false, 0, "")));
			TestMachine machine = TestMachine.server(DALLAS);
			String text = "";
			for (int count : List.of(1, 1, 1, 1, 1)) {
				text = done(other.answer(machine.request(RequestKind.AUTHORIZE, time.instant(), item(same, 0, count)))).text();
				machine.apply(text);
			}
			for (RequestKind kind : List.of(RequestKind.DEAUTHORIZE, RequestKind.AUTHORIZE)) {
				text = done(other.answer(machine.request(kind, time.instant(), item(same, 0, 1)))).text();
				machine.apply(text);
			}
			return text;
		}
	}

	// ---- repairing

	@Test
	void repairsAreLimitedAndFreeWhileNothingHasChanged() throws Exception {
		Order order = done(
				vendor.authority().orders().create(vendor.draft(LicenseType.CONCURRENT_USE, 10).withRepairs(1)));
		TestMachine machine = TestMachine.server(DALLAS);
		authorize(machine, item(order, 0, 4));
		give(machine, RequestKind.REPAIR, item(order, 0, 4));
		assertEquals(1, vendor.now(order.lines().getFirst()).repairsLeft(), "its host id is the same");
		machine.changeHardware(REDLANDS);
		assertEquals(List.of("CAS-1064"), refused(ask(machine, RequestKind.AUTHORIZE, item(order, 0, 1))));
		AuthorizationResponse response = give(machine, RequestKind.REPAIR, item(order, 0, 4));
		assertEquals(List.of(HostId.parse(REDLANDS)), response.hostIds());
		assertEquals(4, licences(response, machine).getFirst().count().value());
		assertEquals(0, vendor.now(order.lines().getFirst()).repairsLeft());
		machine.changeHardware(DALLAS);
		assertEquals(List.of("CAS-1056"), refused(ask(machine, RequestKind.REPAIR, item(order, 0, 4))));
		assertEquals(List.of("CAS-1056"), refused(ask(machine, RequestKind.DEAUTHORIZE, item(order, 0, 1))),
				"a partial return is no way round");
		give(machine, RequestKind.DEAUTHORIZE, item(order, 0, 4));
		assertEquals(10, vendor.now(order.lines().getFirst()).left());
	}

	@Test
	void moreThanIsHeldCannotBeRepaired() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		assertEquals(List.of("CAS-1054"), refused(ask(machine, RequestKind.REPAIR, item(order, 0, 1))));
		authorize(machine, item(order, 0, 4));
		assertEquals(List.of("CAS-1055"), refused(ask(machine, RequestKind.REPAIR, item(order, 0, 5))));
	}

	// ---- releasing

	@Test
	void theVendorReleasesWhatALostMachineHolds() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		authorize(machine, item(order, 0, 10));
		Activation held = vendor.authority().activations().of(order).getFirst();
		assertEquals(List.of("CAS-1024"), refused(vendor.authority().releaseActivation().release(held.id(), " ")));
		assertEquals(held, done(vendor.authority().releaseActivation().release(held.id(), "disk failure")));
		assertEquals(List.of("CAS-1035"), refused(vendor.authority().releaseActivation().release(held.id(), "again")));
		authorize(TestMachine.server(REDLANDS), item(order, 0, 8));
		AuthorizationResponse back = give(machine, RequestKind.DEAUTHORIZE, item(order, 0, 10));
		assertEquals(0, back.activated().getFirst().count(), "a machine that comes back returns nothing twice");
		assertEquals(2, vendor.now(order.lines().getFirst()).left());
	}

	// ---- reviewing

	@Test
	void aReviewShowsWhatTheAnswerWillSay() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		authorize(machine, item(order, 0, 4));
		byte[] request = machine.request(RequestKind.AUTHORIZE, time.instant(), item(order, 0, 5));
		Review review = vendor.review(request);
		assertTrue(review.isAnswerable());
		assertEquals(List.of(4, 4, 9, 6), List.of(review.items().getFirst().recorded(), review.items().getFirst().held(),
				review.items().getFirst().after(), review.items().getFirst().left()));
		assertEquals(Optional.of(order.name()), review.items().getFirst().order());
		assertEquals(9, machine.apply(done(vendor.answer(request)).text()).activated().getFirst().count());
		assertTrue(vendor.review(request).answered());
		Review other = vendor.review(TestMachine.server(DALLAS).request(RequestKind.AUTHORIZE, time.instant(), item(order, 0, 1)));
		assertEquals(List.of("CAS-1063"), other.problems().stream().map(Problem::code).toList());
	}

	// ---- many at once

	@Test
	void aThousandMachinesForTenSeatsGetExactlyTen() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		List<Callable<Outcome<GivenAnswer>>> requests = new ArrayList<>();
		for (int i = 0; i < 1000; i++) {
			byte[] request = TestMachine.server("0242ac%06x".formatted(i)).request(RequestKind.AUTHORIZE, time.instant(),
					item(order, 0, 1));
			requests.add(() -> vendor.answer(request));
		}
		List<Outcome<GivenAnswer>> outcomes = atOnce(requests);
		assertEquals(10, outcomes.stream().filter(Outcome.Done.class::isInstance).count());
		assertEquals(List.of("CAS-1051"), outcomes.stream().filter(Outcome.Refused.class::isInstance)
				.flatMap(outcome -> refused(outcome).stream()).distinct().toList());
		assertEquals(10, vendor.now(order.lines().getFirst()).activated());
		assertEquals(10, vendor.authority().activations().of(order).size());
	}

	@Test
	void oneRequestManyTimesAtOnceTakesOnce() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		byte[] request = TestMachine.server(DALLAS).request(RequestKind.AUTHORIZE, time.instant(), item(order, 0, 3));
		List<Outcome<GivenAnswer>> outcomes = atOnce(Collections.nCopies(100, () -> vendor.answer(request)));
		assertEquals(1, outcomes.stream().map(outcome -> done(outcome).text()).distinct().count());
		assertEquals(1, outcomes.stream().filter(outcome -> !done(outcome).again()).count());
		assertEquals(3, vendor.now(order.lines().getFirst()).activated());
	}

	@Test
	void oneIdWithManyTextsAtOnceIsAnsweredOnce() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 100);
		UUID id = UUID.randomUUID();
		List<Callable<Outcome<GivenAnswer>>> requests = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			byte[] request = TestMachine.server(DALLAS).request(id, RequestKind.AUTHORIZE, time.instant(), item(order, i % 2, 1));
			requests.add(() -> vendor.answer(request));
		}
		List<Outcome<GivenAnswer>> outcomes = atOnce(requests);
		assertEquals(1, outcomes.stream().filter(Outcome.Done.class::isInstance).count());
		assertEquals(1, vendor.now(order.lines().get(0)).activated() + vendor.now(order.lines().get(1)).activated());
	}

	@Test
	void requestsThatNameNumbersInOppositeOrderDoNotBlockEachOther() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 1000);
		List<Callable<Outcome<GivenAnswer>>> requests = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			byte[] request = TestMachine.server("0242ac%06x".formatted(i)).request(RequestKind.AUTHORIZE, time.instant(),
					item(order, i % 2, 1), item(order, 1 - i % 2, 1));
			requests.add(() -> vendor.answer(request));
		}
		atOnce(requests).forEach(Vendor::done);
		assertEquals(100, vendor.now(order.lines().get(0)).activated());
	}

	// ---- provisioning

	@Test
	void aNamedUserFileIsLockedToItsServerAndCounted() throws Exception {
		Order order = vendor.order(LicenseType.NAMED_USER, 9);
		ProvisioningRequest wish = ProvisioningRequest.whole(order).lockedTo(HostId.parse(DALLAS)).withNote("first");
		CreatedFile shown = done(vendor.authority().createProvisioningFile().preview(wish));
		assertFalse(shown.text().contains("SIGN="));
		assertEquals(9, vendor.now(order.lines().getFirst()).left());
		CreatedFile file = done(vendor.authority().createProvisioningFile(vendor.key()).create(wish));
		assertEquals(order.name() + ".lic", file.fileName());
		LicenseReport report = LicenseCheck.on(List.of(HostId.parse(DALLAS)), vendor.trusted(), today())
				.check(LicenseFile.parse(file.bytes()));
		assertEquals(List.of(), report.problems());
		FeatureLine line = LicenseFile.parse(file.bytes()).features().getFirst();
		assertTrue(line.attributes().has("USER_BASED"));
		assertEquals(9, line.count().value());
		assertEquals(0, vendor.now(order.lines().getFirst()).left());
	}

	/** Every letter, digit and sign, from the SERVER line on; blanks and the layout say nothing. */
	@Test
	void aNamedUserFileWithOneChangedByteIsRefused() throws Exception {
		Order order = vendor.order(LicenseType.NAMED_USER, 9);
		byte[] file = done(named(ProvisioningRequest.whole(order).lockedTo(HostId.parse(DALLAS)))).bytes();
		int first = new String(file, StandardCharsets.ISO_8859_1).indexOf(DALLAS);
		LicenseCheck check = LicenseCheck.on(List.of(HostId.parse(DALLAS)), vendor.trusted(), today());
		for (int i = first; i < file.length; i++) {
			if (file[i] > ' ' && file[i] != '\\') {
				byte[] changed = file.clone();
				changed[i] ^= (byte) (Character.isLetter(file[i]) ? 2 : 1);
				int at = i;
				assertTrue(check.check(LicenseFile.parse(changed)).hasErrors(), () -> "byte " + at);
			}
		}
	}

	@Test
	void aNewerNamedUserFileReplacesTheOlderOne() throws Exception {
		Order order = vendor.order(LicenseType.NAMED_USER, 9);
		ProvisioningRequest wish = ProvisioningRequest.whole(order).withCounts(Map.of("desktopAdvP", 5));
		assertEquals(List.of("CAS-1042"), refused(named(wish)));
		for (String hostId : List.of("ANY", "ID=1", "USER=jsmith", "DISPLAY=:0", "INTERNET=10.0.*.*", "HOSTNAME=*")) {
			assertEquals(List.of("CAS-1045"), refused(named(wish.lockedTo(HostId.parse(hostId)))), hostId);
		}
		assertEquals(List.of("CAS-1044"), refused(
				vendor.authority().createProvisioningFile().create(wish.lockedTo(HostId.parse(DALLAS)))));
		done(named(wish.lockedTo(HostId.parse(DALLAS))));
		done(named(wish.lockedTo(HostId.parse("02:42:AC:15:00:03")).withCounts(Map.of("desktopAdvP", 7))));
		assertEquals(2, vendor.now(order.lines().getFirst()).left());
		done(named(wish.lockedTo(HostId.parse(DALLAS)).withCounts(Map.of("desktopAdvP", 1))));
		assertEquals(2, vendor.now(order.lines().getFirst()).left(), "nobody sees whether the older file is still used");
		assertEquals(List.of("CAS-1041"), refused(named(wish.lockedTo(HostId.parse(REDLANDS)))));
		assertEquals(List.of("CAS-1041"), refused(vendor.authority().createProvisioningFile()
				.preview(wish.lockedTo(HostId.parse(REDLANDS)))));
	}

	private Outcome<CreatedFile> named(ProvisioningRequest wish) throws ProblemException {
		return vendor.authority().createProvisioningFile(vendor.key()).create(wish);
	}

	@Test
	void aMulticastHostIdIsWorthAWarning() throws Exception {
		Order order = vendor.order(LicenseType.NAMED_USER, 9);
		Outcome<CreatedFile> outcome = named(ProvisioningRequest.whole(order).lockedTo(HostId.parse("a9163f363709")));
		assertEquals(List.of("CAS-1043"),
				((Outcome.Done<CreatedFile>) outcome).warnings().stream().map(Problem::code).toList());
	}

	@Test
	void aProvisioningFileGivesWhatIsLeftOfTheOrder() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		ProvisioningRequest wish = ProvisioningRequest.whole(order);
		assertEquals(List.of("CAS-1041", "CAS-1040"), refused(vendor.authority().createProvisioningFile()
				.create(wish.withCounts(Map.of("desktopAdvP", 11, "other", 1)))).stream().sorted((a, b) -> b.compareTo(a)).toList());
		assertEquals(List.of("CAS-1001"),
				refused(vendor.authority().createProvisioningFile().create(wish.withCounts(Map.of()))));
		CreatedFile file = done(vendor.authority().createProvisioningFile().create(wish));
		assertEquals(order.name() + ".prvs", file.fileName());
		assertTrue(file.text().contains("Desktop Advanced=" + order.lines().getFirst().number().text() + "=10"), file.text());
		assertTrue(file.text().contains("Last Name=Secretperson"), file.text());
		CreatedFile single = done(vendor.authority().createProvisioningFile()
				.create(ProvisioningRequest.whole(vendor.order(LicenseType.SINGLE_USE, 10))));
		assertTrue(single.fileName().endsWith(".prvc"));
		assertEquals(10, vendor.now(order.lines().getFirst()).left());
	}

	// ---- secrets

	@Test
	void theAuditTellsWhatWasDoneAndNoSecret() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		authorize(machine, item(order, 0, 4));
		give(machine, RequestKind.DEAUTHORIZE, item(order, 0, 1));
		refused(ask(machine, RequestKind.AUTHORIZE, item(order, 0, 99)));
		Order now = vendor.authority().orders().byId(order.id()).orElseThrow();
		done(vendor.authority().createProvisioningFile().create(ProvisioningRequest.whole(now)));
		done(vendor.authority().releaseActivation().release(vendor.authority().activations().of(order).getFirst().id(), "lost"));
		List<AuditEntry> entries = vendor.authority().audit().find(Search.everything()).rows();
		assertEquals(List.of("RELEASED", "FILE_PROVISIONED", "REFUSED", "DEAUTHORIZED", "AUTHORIZED", "ORDER_CREATED",
				"PRODUCT_CREATED", "CUSTOMER_CREATED"), entries.stream().map(entry -> entry.what().name()).toList());
		assertEquals(Optional.of(order.name()), entries.getFirst().order());
		assertEquals(6, vendor.authority().audit().find(Search.of(order.name())).total());
		String all = entries.toString() + order + vendor.authority().activations().of(order).getFirst().number();
		for (OrderLine line : order.lines()) {
			assertFalse(all.contains(line.number().text().substring(3)), "a number in full");
		}
		for (String secret : List.of("Secretperson", "maria@", "secretmachine", DALLAS)) {
			assertFalse(entries.toString().contains(secret) || order.toString().contains(secret), secret);
		}
	}

	// ---- steps of these tests

	private AuthorizationResponse authorize(TestMachine machine, Item... items) throws ProblemException {
		return give(machine, RequestKind.AUTHORIZE, items);
	}

	private AuthorizationResponse give(TestMachine machine, RequestKind kind, Item... items) throws ProblemException {
		return machine.apply(done(ask(machine, kind, items)).text());
	}

	private Outcome<GivenAnswer> ask(TestMachine machine, RequestKind kind, Item... items) throws ProblemException {
		return vendor.answer(machine.request(kind, time.instant(), items));
	}

	private List<FeatureLine> licences(AuthorizationResponse response, TestMachine machine) {
		LicenseFile file = LicenseFile.parse(response.answer().license().getBytes(StandardCharsets.ISO_8859_1));
		LicenseReport report = LicenseCheck.on(List.of(machine.hostId()), vendor.trusted(), today()).check(file);
		assertEquals(List.of(), report.problems());
		return file.features();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
	}

	private static Item item(Order order, int line, int count) {
		return new Item(order.lines().get(line).number(), count);
	}

	private static byte[] crlf(byte[] text) {
		return new String(text, StandardCharsets.UTF_8).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
	}

	private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<T> results = new ArrayList<>();
			for (Future<T> future : threads.invokeAll(tasks)) {
				results.add(future.get());
			}
			return results;
		}
	}
}
