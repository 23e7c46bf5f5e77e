// SPDX-License-Identifier: EPL-2.0
package org.castellan.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
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
	void everyListenerIsTold() throws Exception {
		try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress()); ServerSocket two = new ServerSocket(0)) {
			List<ListeningPort> all = PortOwner.listening();
			ListeningPort local = all.stream().filter(port -> port.port() == one.getLocalPort()).findFirst().orElseThrow();
			assertEquals(InetAddress.getLoopbackAddress(), InetAddress.getByName(local.address()));
			assertTrue(local.owner().isPresent());
			assertTrue(all.stream().anyMatch(port -> port.port() == two.getLocalPort()));
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
