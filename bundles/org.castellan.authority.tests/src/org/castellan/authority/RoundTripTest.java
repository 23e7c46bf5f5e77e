// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.castellan.authority.Vendor.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authority.provisioning.CreatedFile;
import org.castellan.authority.provisioning.ProvisioningRequest;
import org.castellan.authorization.ApplyOutcome;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.Contact;
import org.castellan.authorization.HeldLicense;
import org.castellan.authorization.Item;
import org.castellan.authorization.PrepareOutcome;
import org.castellan.authorization.ProvisioningFile;
import org.castellan.authorization.ProvisioningOutcome;
import org.castellan.authorization.RequestDraft;
import org.castellan.authorization.TargetKind;
import org.castellan.authorization.TrustedStorage;
import org.castellan.core.host.HostId;
import org.castellan.core.host.MachineId;
import org.castellan.core.license.Expiry;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.machine.MachineIds;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vendor's records and the trusted storages of machines, with files carried between them by hand. */
class RoundTripTest {

	private static final HostId DALLAS = HostId.parse("0242ac150003");
	private static final HostId REDLANDS = HostId.parse("0242ac150004");

	@TempDir
	private Path directory;

	private final SettableTime time = SettableTime.standard();
	private HostId dallas = DALLAS;
	private Vendor vendor;

	@BeforeEach
	void open() throws ProblemException {
		vendor = Vendor.open(new DatabaseAddress.Directory(directory.resolve("authority")), time);
	}

	@AfterEach
	void close() {
		vendor.close();
	}

	@Test
	void aProvisioningFileBecomesSeatsThatMoveToAnotherServer() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		CreatedFile file = done(vendor.authority().createProvisioningFile().create(ProvisioningRequest.whole(order)));
		ProvisioningFile read = assertInstanceOf(ProvisioningOutcome.Read.class, ProvisioningFile.parse(file.bytes())).file();
		assertEquals(TargetKind.SERVER, read.target());
		assertEquals(order.customer().contact(), read.contact());

		TrustedStorage first = server("dallas");
		carry(first, RequestDraft.authorize(read.items(), read.contact()));
		assertEquals(List.of(10, 10), first.licenses().stream().map(HeldLicense::seats).toList());

		time.advance(Duration.ofDays(3));
		carry(first, RequestDraft.deauthorize(List.of(new Item(order.lines().getFirst().number(), 4))));
		assertEquals(6, first.activations().stream().filter(held -> held.feature().equals("desktopAdvP")).findFirst()
				.orElseThrow().held());
		TrustedStorage second = server("redlands");
		carry(second, RequestDraft.authorize(List.of(new Item(order.lines().getFirst().number(), 4)), Contact.NONE));
		assertEquals(4, second.licenses().getFirst().seats());
		assertEquals(0, vendor.now(order.lines().getFirst()).left());
	}

	@Test
	void aRepairBindsWhatIsHeldToTheNewHardware() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TrustedStorage storage = server("dallas");
		Item all = new Item(order.lines().getFirst().number(), 10);
		carry(storage, RequestDraft.authorize(List.of(all), Contact.NONE));
		dallas = REDLANDS;
		assertTrue(storage.isUntrusted());
		carry(storage, RequestDraft.repair(List.of(all)));
		assertFalse(storage.isUntrusted());
		assertEquals(10, storage.licenses().getFirst().seats());
		assertEquals(2, vendor.now(order.lines().getFirst()).repairsLeft());
	}

	@Test
	void aRepairOfTwoLinesIsAppliedThoughOneHasExpired() throws Exception {
		Expiry today = Expiry.on(LocalDate.ofInstant(time.instant(), ZoneOffset.UTC));
		Order over = done(vendor.authority().orders().create(vendor.draft(LicenseType.CONCURRENT_USE, 10).until(today)));
		Order lasting = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TrustedStorage storage = server("dallas");
		List<Item> both = List.of(new Item(over.lines().getFirst().number(), 10), new Item(lasting.lines().getFirst().number(), 5));
		carry(storage, RequestDraft.authorize(both, Contact.NONE));
		time.advance(Duration.ofDays(2));
		dallas = REDLANDS;
		assertTrue(storage.isUntrusted());
		carry(storage, RequestDraft.repair(both));
		assertFalse(storage.isUntrusted());
		assertEquals(Map.of(10, true, 5, false), storage.licenses().stream().collect(Collectors.toMap(HeldLicense::seats,
				held -> held.file().features().getFirst().expiry().isOver(LocalDate.ofInstant(time.instant(), ZoneOffset.UTC)))));
	}

	@Test
	void aWorkstationNeedsNoServer() throws Exception {
		Order order = vendor.order(LicenseType.SINGLE_USE, 2);
		CreatedFile file = done(vendor.authority().createProvisioningFile().create(ProvisioningRequest.whole(order)));
		ProvisioningFile read = assertInstanceOf(ProvisioningOutcome.Read.class, ProvisioningFile.parse(file.bytes())).file();
		TrustedStorage storage = storage("workstation", TargetKind.WORKSTATION);
		carry(storage, RequestDraft.authorize(read.items(), read.contact()));
		assertEquals(Set.of("desktopAdvP", "spatialAnalystP"),
				Set.copyOf(storage.activations().stream().map(held -> held.feature()).toList()));
		assertTrue(storage.licenses().getFirst().file().features().getFirst().count().isUncounted());
		carry(storage, RequestDraft.deauthorize(List.of(read.items().getFirst())));
		assertEquals(2, vendor.now(order.lines().getFirst()).left());
	}

	@Test
	void anAnswerThatIsCarriedTwiceOrToAnotherMachineIsRefused() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		TrustedStorage first = server("dallas");
		byte[] answer = answer(first, RequestDraft.authorize(List.of(new Item(order.lines().getFirst().number(), 1)), Contact.NONE));
		assertEquals(List.of("CAS-1147"), refused(server("redlands").apply(answer)));
		assertInstanceOf(ApplyOutcome.Applied.class, first.apply(answer));
		assertEquals(List.of("CAS-1150"), refused(first.apply(answer)));
	}

	/** Prepares, answers and applies. */
	private void carry(TrustedStorage storage, RequestDraft draft) throws ProblemException {
		ApplyOutcome outcome = storage.apply(answer(storage, draft));
		assertInstanceOf(ApplyOutcome.Applied.class, outcome, outcome::toString);
	}

	private byte[] answer(TrustedStorage storage, RequestDraft draft) throws ProblemException {
		PrepareOutcome outcome = storage.prepare(draft);
		AuthorizationRequest request = assertInstanceOf(PrepareOutcome.Prepared.class, outcome, outcome::toString).request();
		return done(vendor.answer(request.text().getBytes(StandardCharsets.UTF_8))).bytes();
	}

	private static List<String> refused(ApplyOutcome outcome) {
		return assertInstanceOf(ApplyOutcome.Refused.class, outcome).problems().stream().map(Problem::code).toList();
	}

	private TrustedStorage server(String name) throws ProblemException {
		return storage(name, TargetKind.SERVER);
	}

	private TrustedStorage storage(String name, TargetKind target) throws ProblemException {
		return TrustedStorage.open(directory.resolve(name), target,
				() -> machine(name.equals("redlands") ? REDLANDS : dallas), vendor::trusted, time);
	}

	private static MachineIds machine(HostId hostId) {
		return new MachineIds(List.of(new MachineId(hostId, Set.of(MachineId.Survives.REBOOT), "eth0", "")), List.of(),
				List.of());
	}
}
