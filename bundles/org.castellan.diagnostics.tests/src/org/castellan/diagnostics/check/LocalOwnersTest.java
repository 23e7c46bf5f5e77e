// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.castellan.core.work.Progress;
import org.castellan.diagnostics.catalog.Ports;
import org.castellan.diagnostics.machine.SystemPorts;
import org.castellan.diagnostics.report.KeptRun;
import org.castellan.machine.ListeningPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class LocalOwnersTest {

	private static final int CONNECT_MILLIS = 5000;

	private final AtomicInteger looks = new AtomicInteger();

	private SystemPorts telling(ListeningPort... listening) {
		return new SystemPorts() {
			@Override
			public List<ListeningPort> listening() {
				looks.incrementAndGet();
				return List.of(listening);
			}

			@Override
			public Optional<Ports.Range> ephemeral() {
				return Optional.empty();
			}
		};
	}

	private static ProbeResult result(String host, int port, Verdict verdict) {
		return new ProbeResult(Target.of(host, port), verdict, Duration.ZERO, List.of());
	}

	private static List<Optional<String>> owners(SystemPorts system, ProbeResult... results) throws IOException {
		Map<String, List<InetAddress>> addresses = Map.of("here", List.of(InetAddress.getByName("127.0.0.1")), "gis01",
				List.of(InetAddress.getByName("192.0.2.7")));
		return new LocalOwners(system, addresses).named(List.of(results)).stream().map(ProbeResult::owner).toList();
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void aCheckOfThisMachineNamesTheProcessBehindThePort() throws Exception {
		try (ServerSocket socket = new ServerSocket(0)) {
			for (String host : hostsOfThisMachine(socket.getLocalPort())) {
				InstantSource time = InstantSource.system();
				CheckOutcome.Checked checked = (CheckOutcome.Checked) new CheckPortsOperation(PortProbes.standard(time), time)
						.check(CheckRequest.of(List.of(Target.of(host, socket.getLocalPort()))).withTimeout(Duration.ofSeconds(20)), Progress.none(), ProbeListener.none());
				String owner = KeptRun.of(checked.run()).results().getFirst().owner();
				assertEquals(true, owner.endsWith("(process " + ProcessHandle.current().pid() + ")"), host + ": " + owner);
			}
		}
	}

	/** Not every machine has version 6, and not every one is known by its name. */
	private static List<String> hostsOfThisMachine(int port) {
		List<String> hosts = new ArrayList<>(List.of("localhost", "127.0.0.1"));
		try {
			hosts.add(reached(InetAddress.getByName("::1"), port));
		} catch (IOException e) {
			// it has none
		}
		try {
			hosts.add(reached(InetAddress.getLocalHost(), port));
		} catch (IOException e) {
			// nobody knows it
		}
		return hosts;
	}

	/** The address, once somebody has answered there; an old entry for the machine's name may lead to nobody. */
	private static String reached(InetAddress address, int port) throws IOException {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
			return address.getHostAddress();
		}
	}

	@Test
	void oneLookIsEnoughForAWholeRun() throws IOException {
		SystemPorts system = telling(new ListeningPort(6443, "0.0.0.0", Optional.of("java (process 7)")));
		ProbeResult[] all = IntStream.rangeClosed(6440, 6449).mapToObj(port -> result("here", port, new Verdict.Open())).toArray(ProbeResult[]::new);
		assertEquals(Optional.of("java (process 7)"), owners(system, all).get(3));
		assertEquals(1, looks.get());
	}

	@Test
	void whatIsNotThisMachineAndWhatRefusesIsNotLookedFor() throws IOException {
		SystemPorts system = telling(new ListeningPort(6443, "0.0.0.0", Optional.of("java (process 7)")));
		assertEquals(List.of(Optional.empty(), Optional.empty()),
				owners(system, result("gis01", 6443, new Verdict.Open()), result("here", 6443, new Verdict.Refused())));
		assertEquals(0, looks.get());
	}

	@Test
	void anOwnerThatCannotBeSeenIsNotLeftOut() throws IOException {
		assertEquals(List.of(Optional.of("could not check: no permission"), Optional.of("could not check: the system lists no listener")),
				owners(telling(new ListeningPort(6443, "::", Optional.empty())), result("here", 6443, new Verdict.Open()),
						result("here", 7443, new Verdict.WrongService("something"))));
		SystemPorts silent = new SystemPorts() {
			@Override
			public List<ListeningPort> listening() throws IOException {
				throw new IOException("refused");
			}

			@Override
			public Optional<Ports.Range> ephemeral() {
				return Optional.empty();
			}
		};
		assertEquals(List.of(Optional.of("could not check: the system did not answer")), owners(silent, result("here", 6443, new Verdict.Open())));
	}

	@Test
	void aListenerOnAnotherAddressIsNotTheOwner() throws IOException {
		SystemPorts system = telling(new ListeningPort(6443, "192.0.2.9", Optional.of("java (process 7)")),
				new ListeningPort(6443, "127.0.0.1", Optional.of("nginx (process 8)")));
		assertEquals(List.of(Optional.of("nginx (process 8)")), owners(system, result("here", 6443, new Verdict.Open())));
	}
}
