// SPDX-License-Identifier: EPL-2.0
package org.castellan.machine;

import java.util.Optional;
import oshi.software.os.InternetProtocolStats.IPConnection;
import oshi.software.os.InternetProtocolStats.TcpState;
import oshi.software.os.OSProcess;
import oshi.software.os.OperatingSystem;

/**
 * Who listens on a TCP port of this machine, for example {@code java (process 4312)}. The operating system tells it of other
 * accounts' processes only to administrators.
 */
public final class PortOwner {

	private PortOwner() {
	}

	/** Empty if nobody does, or it cannot be told. */
	public static Optional<String> of(int port) {
		OperatingSystem system = OshiFacts.provider().getOperatingSystem();
		return system.getInternetProtocolStats().getConnections().stream()
				.filter(connection -> connection.getLocalPort() == port && connection.getState() == TcpState.LISTEN)
				.map(IPConnection::getowningProcessId).filter(process -> process > 0).findFirst()
				.map(process -> named(system, process));
	}

	private static String named(OperatingSystem system, int process) {
		OSProcess known = system.getProcess(process);
		return (known == null ? "a program" : known.getName()) + " (process " + process + ")";
	}
}
