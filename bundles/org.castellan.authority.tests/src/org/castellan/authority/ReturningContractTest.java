// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.castellan.authority.Vendor.done;
import static org.castellan.authority.Vendor.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.castellan.authority.order.Activation;
import org.castellan.authority.order.ActivationState;
import org.castellan.authority.order.Activations;
import org.castellan.authority.order.AuditEntry;
import org.castellan.authority.order.AuditEvent;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderDraft;
import org.castellan.authority.order.Page;
import org.castellan.authority.order.Search;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.authorization.RequestKind;
import org.castellan.core.host.HostId;
import org.castellan.core.license.Expiry;
import org.castellan.core.problem.Problem;
import org.junit.jupiter.api.Test;

/** What machines give back, repair, and lose. */
class ReturningContractTest extends OnEachDatabase {

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
		assertEquals(10, vendor.now(order.lines().getFirst()).returned());
	}

	@Test
	void machinesOfAnOrderAreFoundAndPaged() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		authorize(TestMachine.server(DALLAS), item(order, 0, 3));
		authorize(TestMachine.server(REDLANDS), item(order, 0, 2));
		authorize(TestMachine.server(REDLANDS), item(vendor.order(LicenseType.CONCURRENT_USE, 10), 0, 1));
		Activations activations = vendor.authority().activations();
		assertEquals(2, activations.of(order, Search.everything()).total());
		assertEquals(List.of(2), activations.of(order, Search.of(REDLANDS.toUpperCase(Locale.ROOT))).rows().stream()
				.map(Activation::count).toList());
		Page<Activation> second = activations.of(order, Search.everything().rows(1, 1));
		assertEquals(List.of(3), second.rows().stream().map(Activation::count).toList());
		assertEquals(0, activations.of(order, Search.of("nowhere")).total());
		assertEquals(List.of(AuditEvent.AUTHORIZED, AuditEvent.AUTHORIZED, AuditEvent.ORDER_CREATED),
				vendor.authority().audit().of(order, 10).stream().map(AuditEntry::what).toList());
		assertEquals(1, vendor.authority().audit().of(order, 1).size());
	}

	@Test
	void whatIsNotHeldCannotBeReturned() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		assertEquals(List.of("CAS-1054"),
				refused(ask(TestMachine.server(DALLAS), RequestKind.DEAUTHORIZE, item(order, 0, 1))));
	}

	@Test
	void namedUsersComeByAFileAndByNoRequest() throws Exception {
		Order named = vendor.order(LicenseType.NAMED_USER, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		for (RequestKind kind : RequestKind.values()) {
			assertEquals(List.of("CAS-1057"), refused(ask(machine, kind, item(named, 0, 1))));
			assertEquals(List.of("CAS-1057"), vendor.review(machine.request(kind, time.instant(), item(named, 0, 1)))
					.problems().stream().map(Problem::code).toList());
		}
		assertEquals(10, vendor.now(named.lines().getFirst()).left());
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
		assertEquals(4, vendor.now(order.lines().getFirst()).returned());
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
	void cardsThatChangePlacesMoveNothing() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server(DALLAS, REDLANDS);
		authorize(machine, item(order, 0, 4));
		machine.changeHardware(REDLANDS, DALLAS);
		List<HostId> dallas = List.of(HostId.parse(DALLAS));
		assertEquals(dallas, authorize(machine, item(order, 0, 1)).hostIds());
		assertEquals(dallas, authorize(machine, item(order, 1, 2)).hostIds(), "one host id for all it holds");
		assertEquals(dallas, give(machine, RequestKind.REPAIR, item(order, 0, 5)).hostIds());
		assertEquals(dallas, give(machine, RequestKind.DEAUTHORIZE, item(order, 0, 1)).hostIds());
		assertEquals(List.of(DALLAS, DALLAS),
				vendor.authority().activations().of(order).stream().map(Activation::hostId).map(Object::toString).toList());
		assertEquals(3, vendor.now(order.lines().getFirst()).repairsLeft());
	}

	@Test
	void licencesDoNotWalkFromCardToCardWithoutARepair() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		authorize(machine, item(order, 0, 4));
		machine.changeHardware(REDLANDS, DALLAS);
		give(machine, RequestKind.REPAIR, item(order, 0, 4));
		machine.changeHardware("0242ac150005", REDLANDS);
		assertEquals(List.of("CAS-1064"), refused(ask(machine, RequestKind.AUTHORIZE, item(order, 0, 1))));
		assertEquals(List.of(HostId.parse("0242ac150005")), give(machine, RequestKind.REPAIR, item(order, 0, 4)).hostIds());
		assertEquals(2, vendor.now(order.lines().getFirst()).repairsLeft());
	}

	@Test
	void moreThanIsHeldCannotBeRepaired() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TestMachine machine = TestMachine.server(DALLAS);
		assertEquals(List.of("CAS-1054"), refused(ask(machine, RequestKind.REPAIR, item(order, 0, 1))));
		authorize(machine, item(order, 0, 4));
		assertEquals(List.of("CAS-1055"), refused(ask(machine, RequestKind.REPAIR, item(order, 0, 5))));
	}

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
}
