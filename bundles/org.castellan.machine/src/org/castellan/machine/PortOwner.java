// SPDX-License-Identifier: EPL-2.0
package org.castellan.machine;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
		return listening().stream().filter(listener -> listener.port() == port).map(ListeningPort::owner)
				.flatMap(Optional::stream).findFirst();
	}

	/** Every TCP port somebody listens on, lowest first; one entry for each address. */
	public static List<ListeningPort> listening() {
		OperatingSystem system = OshiFacts.provider().getOperatingSystem();
		Map<Integer, String> names = new HashMap<>();
		return system.getInternetProtocolStats().getConnections().stream()
				.filter(connection -> connection.getState() == TcpState.LISTEN)
				.map(connection -> new ListeningPort(connection.getLocalPort(), address(connection),
						owner(connection.getowningProcessId(), names, system)))
				.sorted(Comparator.comparingInt(ListeningPort::port)).toList();
	}

	private static Optional<String> owner(int process, Map<Integer, String> names, OperatingSystem system) {
		return process > 0 ? Optional.of(names.computeIfAbsent(process, id -> named(system, id))) : Optional.empty();
	}

	private static String address(IPConnection connection) {
		try {
			return InetAddress.getByAddress(connection.getLocalAddress()).getHostAddress();
		} catch (UnknownHostException e) {
			return "0.0.0.0";
		}
	}

	private static String named(OperatingSystem system, int process) {
		OSProcess known = system.getProcess(process);
		return (known == null ? "a program" : known.getName()) + " (process " + process + ")";
	}
}
