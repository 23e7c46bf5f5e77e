// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostIdTest {

	@ParameterizedTest
	@CsvSource({ "0242ac150003, ETHERNET, 0242ac150003", "02:42:AC:15:00:03, ETHERNET, 0242AC150003",
			"02-42-ac-15-00-03, ETHERNET, 0242ac150003", "17003456, LONG, 17003456", "ANY, ANY, ANY", "any, ANY, any",
			"DEMO, DEMO, DEMO", "COMPOSITE=0242ac150003, COMPOSITE, COMPOSITE=0242ac150003",
			"HOSTNAME=licsrv01, HOSTNAME, HOSTNAME=licsrv01", "hostname=licsrv01, HOSTNAME, HOSTNAME=licsrv01",
			"USER=jsmith, USER, USER=jsmith", "DISPLAY=:0, DISPLAY, DISPLAY=:0", "INTERNET=10.0.*.*, INTERNET, INTERNET=10.0.*.*",
			"ID=12345, ID, ID=12345", "DISK_SERIAL_NUM=1234abcd, DISK_SERIAL, DISK_SERIAL_NUM=1234abcd",
			"FLEXID=9-1234, FLEXID, FLEXID=9-1234", "VM_UUID=564D-AB, VM_UUID, VM_UUID=564D-AB",
			"CASTELLAN_MACHINE_ID=ab, MACHINE_ID, CASTELLAN_MACHINE_ID=ab",
			"ESRI_SENTINEL_KEY=37100001, VENDOR_DEFINED, ESRI_SENTINEL_KEY=37100001" })
	void everyKindIsReadAndPrintedAsALicenseFileWritesIt(String text, HostIdType type, String printed) {
		HostId hostId = HostId.parse(text);
		assertEquals(type, hostId.type());
		assertEquals(printed, hostId.toString());
		assertEquals(hostId, HostId.parse(hostId.toString()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "here", "0242ac15000", "0242ac1500033", "0242ac15000g", "1234567", "HOSTNAME=", "=x", "a b",
			"VM_UUID=a b", "\"ANY\"" })
	void whatIsNoHostIdIsRefused(String text) {
		assertThrows(IllegalArgumentException.class, () -> HostId.parse(text));
	}

	@Test
	void aLongWordIsRefused() {
		String text = "ID=" + "x".repeat(300);
		assertThrows(IllegalArgumentException.class, () -> HostId.parse(text));
	}

	@ParameterizedTest
	@CsvSource({ "0242ac150003, 0242AC150003, true", "0242ac150003, 02:42:ac:15:00:03, true", "0242ac150003, 0242ac150004, false",
			"VM_UUID=564d-ab, VM_UUID={564DAB}, true", "ID=1, FLEXID=1, false", "HOSTNAME=A, HOSTNAME=a, true" })
	void caseAndSeparatorsDoNotMakeAnotherMachine(String one, String other, boolean matches) {
		assertEquals(matches, HostId.parse(one).matches(HostId.parse(other)));
		assertEquals(matches, HostId.parse(other).matches(HostId.parse(one)));
	}

	@Test
	void onlyAnEthernetIdHasAMulticastBit() {
		assertTrue(HostId.parse("a9163f363709").isMulticast());
		assertFalse(HostId.parse("a8163f363709").isMulticast());
		assertFalse(HostId.parse("01234567").isMulticast());
	}

	@ParameterizedTest
	@CsvSource({ "0242ac150003, true", "17003456, true", "VM_UUID=564D-AB, true", "HOSTNAME=licsrv01, true",
			"INTERNET=10.0.0.1, true", "ESRI_SENTINEL_KEY=37100001, true", "ANY, false", "demo, false", "ID=12345, false",
			"user=jsmith, false", "DISPLAY=:0, false", "HOSTNAME=*, false", "HOSTNAME=licsrv0*, false",
			"INTERNET=10.0.*.*, false" })
	void whatFitsSeveralMachinesIsNotOneMachine(String text, boolean isOneMachine) {
		assertEquals(isOneMachine, HostId.parse(text).isOneMachine());
	}

	@Test
	void anyAndDemoLockToNothing() {
		assertTrue(HostId.parse("ANY").isEverywhere());
		assertTrue(HostId.parse("demo").isEverywhere());
		assertFalse(HostId.parse("HOSTNAME=ANY").isEverywhere());
	}
}
