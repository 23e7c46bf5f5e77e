// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.machine;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.castellan.diagnostics.catalog.Ports;
import org.castellan.machine.ListeningPort;

/** What a machine tells of its ports. */
public interface SystemPorts {

	/** @throws IOException with a reason for a person, if the system does not tell */
	List<ListeningPort> listening() throws IOException;

	/** The range the system gives ports from to those who name none; empty if it cannot be read. */
	Optional<Ports.Range> ephemeral();

	static SystemPorts ofThisMachine() {
		return new ThisMachine();
	}
}
