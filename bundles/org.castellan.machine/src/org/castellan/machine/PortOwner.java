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
		Map<Integer, Program> programs = new HashMap<>();
		return system.getInternetProtocolStats().getConnections().stream()
				.filter(connection -> connection.getState() == TcpState.LISTEN)
				.map(connection -> listening(connection, programs, system))
				.sorted(Comparator.comparingInt(ListeningPort::port)).toList();
	}

	private record Program(String name, String started) {
	}

	private static ListeningPort listening(IPConnection connection, Map<Integer, Program> programs, OperatingSystem system) {
		int process = connection.getowningProcessId();
		if (process <= 0) {
			return new ListeningPort(connection.getLocalPort(), address(connection), Optional.empty());
		}
		Program program = programs.computeIfAbsent(process, id -> program(system, id));
		return new ListeningPort(connection.getLocalPort(), address(connection), Optional.of(program.name()), program.started());
	}

	private static String address(IPConnection connection) {
		try {
			return InetAddress.getByAddress(connection.getLocalAddress()).getHostAddress();
		} catch (UnknownHostException e) {
			return "0.0.0.0";
		}
	}

	private static Program program(OperatingSystem system, int process) {
		OSProcess known = system.getProcess(process);
		return known == null ? new Program("a program (process " + process + ")", "")
				: new Program(known.getName() + " (process " + process + ")", known.getPath() + " " + known.getCommandLine());
	}
}
