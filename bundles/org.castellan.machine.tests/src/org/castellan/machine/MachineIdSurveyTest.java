// SPDX-License-Identifier: EPL-2.0
package org.castellan.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castellan.core.host.HostIdType;
import org.castellan.core.host.MachineId;
import org.castellan.core.host.MachineId.Survives;
import org.castellan.core.problem.Problem;
import org.castellan.machine.NetworkCard.Device;
import org.castellan.machine.NetworkCard.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineIdSurveyTest {

	private static final String CARD = "3c4a92f01122";
	private static final String INSTALLATION = "0123456789abcdeffedcba9876543210";

	@Test
	void aPhysicalServerIsNamedByItsBuiltInCard() {
		MachineIds ids = new FakeMachine().card("eno1", CARD, Device.BUILT_IN).volume("1f0b-22c4")
				.uuid(FakeMachine.UUID)
				.installation(INSTALLATION).named("licsrv01").survey();
		assertEquals(List.of(CARD, "CASTELLAN_HARDWARE_UUID=564D9A1B-77C0-4BE1-9D55-6E2F8F3C1A20",
				"DISK_SERIAL_NUM=1f0b-22c4",
				"CASTELLAN_MACHINE_ID=" + INSTALLATION, "HOSTNAME=licsrv01"), values(ids));
		assertEquals(List.of("medium", "high", "low", "low", "low"), ids.ids().stream().map(MachineId::stability)
				.toList());
		assertEquals(Set.of(Survives.REBOOT, Survives.DISK_CHANGE, Survives.REINSTALL, Survives.CLONE),
				ids.ids().getFirst().survives());
		assertEquals(List.of(), ids.problems());
	}

	@Test
	void ofManyCardsTheBestIsFirstAndTheOthersFollow() {
		MachineIds ids = new FakeMachine()
				.card("docker0", "024200000001", Device.NONE)
				.card("br-1f2e3d", "024200000002", Device.NONE)
				.card("vethab12", "024200000003", Device.NONE)
				.card("enx00e04c", "00e04c680001", Device.REMOVABLE)
				.card("wlan0", "3c4a92f01133", Device.WIRELESS)
				.card("eno2", "3c4a92f01123", Device.BUILT_IN, Source.CARD, false)
				.card("eno1", CARD, Device.BUILT_IN)
				.card("eno1.100", CARD, Device.NONE)
				.card("macsec0", "3c4a92f01177", Device.NONE)
				.card("eno3", "02aa00000001", Device.BUILT_IN)
				.card("eno4", "3c4a92f01199", Device.BUILT_IN, Source.RANDOM, true)
				.card("eno5", "3c4a92f01198", Device.BUILT_IN, Source.ADMINISTRATOR, true)
				.card("lo", "000000000000", Device.NONE)
				.card("ib0", "", Device.BUILT_IN).survey();
		assertEquals(List.of("eno1", "eno2", "wlan0", "eno3", "enx00e04c", "eno5", "eno4"),
				ids.ids().stream().map(MachineId::origin).toList());
	}

	@Test
	void theCardsOfABondHaveOneIdOnce() {
		MachineIds ids = new FakeMachine().card("bond0", CARD, Device.NONE)
				.card("eno1", CARD, Device.BUILT_IN, Source.OTHER_CARD, true)
				.card("eno2", CARD, Device.BUILT_IN, Source.CARD, true).survey();
		assertEquals(List.of(CARD), values(ids));
		assertEquals("eno2", ids.ids().getFirst().origin());
	}

	@Test
	void aVirtualMachineHasItsUuidUnderBothNames() {
		MachineIds ids = new FakeMachine().in("VMware").card("ens160", "005056a90001", Device.BUILT_IN)
				.uuid(FakeMachine.UUID)
				.named("licsrv01").survey();
		assertEquals(List.of(HostIdType.ETHERNET, HostIdType.VM_UUID, HostIdType.HARDWARE_UUID, HostIdType.HOSTNAME),
				types(ids));
		assertTrue(ids.ids().getFirst().note().contains("VMware"));
		assertEquals("high", ids.ids().get(1).stability());
	}

	@Test
	void anAddressMadeUpBySoftwareDoesNotTellAClone() {
		MachineId id = new FakeMachine().in("Amazon EC2").card("eth0", "02fc00000001", Device.BUILT_IN).survey().ids()
				.getFirst();
		assertFalse(id.survives().contains(Survives.CLONE));
		assertEquals("medium", id.stability());
	}

	@Test
	void inAContainerTheHostsFirmwareIsBetterThanTheContainersCard() {
		MachineIds ids = new FakeMachine().inContainer("Docker").card("eth0", "0242ac150003", Device.NONE)
				.uuid(FakeMachine.UUID).installation(INSTALLATION).named("f3a1b2c4d5e6").survey();
		assertEquals(List.of(HostIdType.HARDWARE_UUID, HostIdType.ETHERNET, HostIdType.MACHINE_ID, HostIdType.HOSTNAME),
				types(ids));
		assertEquals(List.of(true, false, false, false),
				ids.ids().stream().map(id -> id.survives().contains(Survives.CONTAINER)).toList());
	}

	@Test
	void aContainerWithNothingElseIsNamedByItsCard() {
		MachineIds ids = new FakeMachine().inContainer("Docker").card("eth0", "0242ac150003", Device.NONE)
				.installation(INSTALLATION).named("f3a1b2c4d5e6").survey();
		assertEquals("0242ac150003", values(ids).getFirst());
		assertEquals("low", ids.ids().getFirst().stability());
	}

	@Test
	void aContainerOnTheHostsNetworkHasTheHostsCard() {
		MachineId id = new FakeMachine().inContainer("Docker").card("eno1", CARD, Device.BUILT_IN)
				.card("docker0", "024200000001", Device.NONE).survey().ids().getFirst();
		assertTrue(id.survives().contains(Survives.CONTAINER));
	}

	@ParameterizedTest
	@ValueSource(strings = { "00000000-0000-0000-0000-000000000000", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
			"03000200-0400-0500-0006-000700080009", "unknown", "", "Not Settable", "12345678" })
	void aPlaceholderForAUuidIsNone(String uuid) {
		assertEquals(List.of(), values(new FakeMachine().uuid(uuid).survey()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "two words", "a\"b", "#x" })
	void aNameThatCannotStandInALicenceFileIsNone(String name) {
		assertEquals(List.of(), values(new FakeMachine().named(name).survey()));
	}

	@Test
	void eachPartThatCannotBeReadIsTold() {
		MachineIds ids = FakeMachine.refusing().survey();
		assertEquals(List.of(), ids.ids());
		assertEquals(6, ids.problems().stream().filter(problem -> problem.code().equals("CAS-0301")).count());
		assertTrue(ids.problems().getFirst().message().contains("not for you"));
		assertEquals(List.of("CAS-0302"), ids.problems().stream().filter(Problem::isError).map(Problem::code).toList());
	}

	@Test
	void onePartThatCannotBeReadDoesNotLoseTheOthers() {
		FakeMachine whole = new FakeMachine().card("eno1", CARD, Device.BUILT_IN).named("licsrv01");
		MachineFacts noUuid = new PartlyRefusing(whole);
		MachineIds ids = new MachineIdSurvey(noUuid).read();
		assertEquals(List.of(CARD, "HOSTNAME=licsrv01"), values(ids));
		assertEquals(List.of("CAS-0301"), ids.problems().stream().map(Problem::code).toList());
		assertTrue(ids.problems().getFirst().what().contains("UUID"));
		assertFalse(ids.problems().getFirst().isError());
	}

	@Test
	void noNameIsEverMissing() {
		assertEquals(List.of("CAS-0302"), new FakeMachine().survey().problems().stream().map(Problem::code).toList());
	}

	private static List<String> values(MachineIds ids) {
		return ids.ids().stream().map(id -> id.id().toString()).toList();
	}

	private static List<HostIdType> types(MachineIds ids) {
		return ids.ids().stream().map(id -> id.id().type()).toList();
	}

	/** Answers as another machine does, but not the question for the UUID. */
	private record PartlyRefusing(MachineFacts whole) implements MachineFacts {

		@Override
		public Setting setting() throws IOException {
			return whole.setting();
		}

		@Override
		public List<NetworkCard> networkCards() throws IOException {
			return whole.networkCards();
		}

		@Override
		public Optional<Volume> systemVolume() throws IOException {
			return whole.systemVolume();
		}

		@Override
		public Optional<String> hardwareUuid() throws IOException {
			throw new IOException("only an administrator may read it");
		}

		@Override
		public Optional<String> installationId() throws IOException {
			return whole.installationId();
		}

		@Override
		public Optional<String> hostName() throws IOException {
			return whole.hostName();
		}
	}
}
