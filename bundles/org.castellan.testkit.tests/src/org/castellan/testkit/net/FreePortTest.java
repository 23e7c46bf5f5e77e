// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashSet;

import org.junit.jupiter.api.Test;

class FreePortTest {
	@Test
	void severalPortsAreDifferentAndFree() {
		var ports = FreePort.find(5);
		assertEquals(5, new HashSet<>(ports).size());
		assertTrue(ports.stream().allMatch(FreePort::isFree));
	}

	@Test
	void aPortSomebodyListensOnIsNotFree() throws IOException {
		try (ServerSocket other = FreePort.taken()) {
			assertFalse(FreePort.isFree(other.getLocalPort()));
		}
	}
}
