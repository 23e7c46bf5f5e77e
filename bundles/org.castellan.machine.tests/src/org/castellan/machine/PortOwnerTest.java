// SPDX-License-Identifier: EPL-2.0
package org.castellan.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class PortOwnerTest {

	@Test
	void listenerIsNamedWithItsProcess() throws Exception {
		try (ServerSocket socket = new ServerSocket(0)) {
			String owner = PortOwner.of(socket.getLocalPort()).orElseThrow();
			assertTrue(owner.endsWith("(process " + ProcessHandle.current().pid() + ")"), owner);
		}
	}

	@Test
	void portWithoutAListenerHasNoOwner() throws Exception {
		int port;
		try (ServerSocket socket = new ServerSocket(0)) {
			port = socket.getLocalPort();
		}
		assertEquals(Optional.empty(), PortOwner.of(port));
	}
}
