// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.castellan.authority.Vendor.done;
import static org.castellan.authority.Vendor.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.castellan.authority.activation.Carriage;
import org.castellan.authority.activation.Review;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.authorization.RequestKind;
import org.castellan.core.host.HostId;
import org.castellan.core.license.Expiry;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.problem.Problem;
import org.junit.jupiter.api.Test;

/** What a machine gets that asks for more. */
class AuthorizingContractTest extends OnEachDatabase {

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
	void aNumberForAnotherKindOfMachineIsOneProblemWhateverIsLeft() throws Exception {
		Order order = vendor.order(LicenseType.SINGLE_USE, 1);
		authorize(TestMachine.workstation(DALLAS), item(order, 0, 1));
		assertEquals(List.of("CAS-1058"),
				refused(ask(TestMachine.server(REDLANDS), RequestKind.AUTHORIZE, item(order, 0, 1))));
		assertEquals(List.of("CAS-1058"),
				refused(ask(TestMachine.server(REDLANDS), RequestKind.AUTHORIZE, item(order, 1, 3))), "also of another line");
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
		byte[] early = machine.request(RequestKind.AUTHORIZE, time.instant().minus(Duration.ofDays(1)), item(order, 0, 1));
		byte[] late = machine.request(RequestKind.AUTHORIZE, time.instant().plus(Duration.ofDays(1)), item(order, 0, 1));
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
}
