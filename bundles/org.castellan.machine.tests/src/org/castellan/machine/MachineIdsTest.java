// SPDX-License-Identifier: EPL-2.0
package org.castellan.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.castellan.core.api.HostIdInfo;
import org.castellan.core.host.HostId;
import org.castellan.core.host.MachineId;
import org.castellan.machine.NetworkCard.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineIdsTest {

	private static final MachineIds SERVER = new FakeMachine().in("VMware")
			.card("eth0", "005056a90001", Device.BUILT_IN)
			.card("eth1", "005056a90002", Device.BUILT_IN).volume("1a2b-3c4d").uuid(FakeMachine.UUID)
			.installation("0123456789abcdeffedcba9876543210").named("licsrv01.example.org").survey();

	@ParameterizedTest
	@CsvSource({ "005056a90001,true", "00:50:56:A9:00:01,true", "005056A90002,true", "005056a90003,false",
			"ANY,true", "DEMO,true", "ID=1234567,true", "DISK_SERIAL_NUM=1A2B3C4D,true",
			"DISK_SERIAL_NUM=1a2b3c4e,false",
			"VM_UUID=564D9A1B77C04BE19D556E2F8F3C1A20,true", "VM_UUID=564d9a1b-77c0-4be1-9d55-6e2f8f3c1a21,false",
			"CASTELLAN_HARDWARE_UUID={564D9A1B-77C0-4BE1-9D55-6E2F8F3C1A20},true",
			"CASTELLAN_MACHINE_ID=0123456789ABCDEFFEDCBA9876543210,true", "HOSTNAME=licsrv01.example.org,true",
			"HOSTNAME=LICSRV01,true", "HOSTNAME=licsrv0*,true", "HOSTNAME=*.example.org,true",
			"HOSTNAME=licsrv02,false",
			"HOSTNAME=licsrv,false", "HOSTNAME=.*,false", "HOSTNAME=licsrv01.example.com,false",
			"INTERNET=10.0.0.1,true",
			"INTERNET=10.0.*.*,true", "INTERNET=10.0.0.3,false", "INTERNET=127.0.0.1,false", "USER=root,false",
			"DISPLAY=:0,false", "COMPOSITE=005056a90001,false", "FLEXID=9-1234,false", "1a2b3c4d,false",
			"ESRI_SENTINEL_KEY=37100001,false" })
	void aLicencesHostIdIsThisMachineOrNot(String hostId, boolean expected) {
		assertEquals(expected, SERVER.has(HostId.parse(hostId)));
	}

	@Test
	void infoHasTheKeysOfTheCommandLine() {
		HostIdInfo best = SERVER.info().hostIds().getFirst();
		assertEquals("ethernet", best.type());
		assertEquals("005056a90001", best.value());
		assertEquals(List.of("reboot", "disk-change", "reinstall", "clone"), best.survives());
		assertEquals("eth0", best.origin());
		assertEquals(List.of("ethernet", "ethernet", "vm-uuid", "hardware-uuid", "disk-serial", "machine-id",
				"hostname"),
				SERVER.info().hostIds().stream().map(HostIdInfo::type).toList());
	}

	@Test
	void everyIdOfThisRealMachineIsItsOwnAndCanStandInALicenceFile() {
		MachineIds here = MachineIds.ofThisMachine();
		assertFalse(here.ids().isEmpty(), here.problems().toString());
		for (MachineId id : here.ids()) {
			HostId read = HostId.parse(id.id().toString());
			assertEquals(id.id(), read);
			assertTrue(here.has(read));
			assertTrue(id.note().endsWith(".") && id.note().indexOf('.') == id.note().length() - 1, id.note());
		}
		assertEquals(here.ids(), MachineIds.ofThisMachine().ids());
	}
}
