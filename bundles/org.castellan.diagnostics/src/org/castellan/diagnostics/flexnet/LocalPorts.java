// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.flexnet;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

import org.castellan.machine.PortOwner;

/** Asks this machine by listening for a moment: what cannot be listened on is taken, whoever it is. */
public final class LocalPorts implements PinVendorPortOperation.PortHolder {

	private static final int FIRST_FOR_EVERYBODY = 1_024;

	@Override
	public Optional<String> of(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.bind(new InetSocketAddress(port));
			return Optional.empty();
		} catch (IOException e) {
			Optional<String> owner = PortOwner.of(port);
			// Ports below 1024 may be kept for administrators; then the attempt says nothing.
			return owner.isEmpty() && port < FIRST_FOR_EVERYBODY && isForbidden(e) ? Optional.empty()
					: Optional.of(owner.orElse("another program, which the system does not name to this account"));
		}
	}

	private static boolean isForbidden(IOException e) {
		return String.valueOf(e.getMessage()).contains("ermission denied");
	}
}
