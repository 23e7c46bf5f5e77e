// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.machine;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.castellan.diagnostics.catalog.Ports;
import org.castellan.machine.ListeningPort;
import org.castellan.machine.PortOwner;

/** The machine this program runs on. */
final class ThisMachine implements SystemPorts {

	@Override
	public List<ListeningPort> listening() throws IOException {
		try {
			return PortOwner.listening();
		} catch (RuntimeException | LinkageError e) {
			// what is asked has no checked exceptions: a refusal of the system comes as one of these
			throw new IOException("the system did not answer (" + e.getClass().getSimpleName() + ")", e);
		}
	}

	@Override
	public Optional<Ports.Range> ephemeral() {
		return EphemeralRange.read();
	}
}
