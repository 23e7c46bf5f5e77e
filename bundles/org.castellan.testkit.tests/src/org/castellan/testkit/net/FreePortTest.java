// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class FreePortTest {
	@Test
	void severalPortsAreDifferentAndFree() {
		var ports = FreePort.find(5);
		assertEquals(5, new HashSet<>(ports).size());
		assertTrue(ports.stream().allMatch(FreePort::isFree));
	}

	/** Whoever asks for the second has often not bound the first yet. */
	@Test
	void noPortIsHandedOutTwice() {
		List<Integer> ports = IntStream.range(0, 500).map(i -> FreePort.find()).boxed().toList();
		assertEquals(500, Set.copyOf(ports).size());
	}

	@Test
	void aPortSomebodyListensOnIsNotFree() throws IOException {
		try (ServerSocket other = FreePort.taken()) {
			assertFalse(FreePort.isFree(other.getLocalPort()));
		}
	}
}
