// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.castellan.testkit.process.ForeignProcess;

/**
 * Another host: a network namespace of this machine with a network card of its own, and a cable to it. Nothing leaves the
 * machine: the addresses are those for measurements (RFC 2544). Making one needs root on Linux; elsewhere the test is
 * passed over.
 */
public final class NetworkNamespace implements AutoCloseable {
	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final AtomicInteger MADE = new AtomicInteger();
	private static final int NETWORKS = 250;

	private final String name;
	private final String network;

	private NetworkNamespace(long process, int number) {
		name = "far" + process + "n" + number;
		network = "198.18." + (process + number) % NETWORKS + ".";
	}

	/** @param tools commands that the test needs beside {@code ip} */
	public static NetworkNamespace make(String... tools) {
		NetworkNamespace host = new NetworkNamespace(ProcessHandle.current().pid(), MADE.incrementAndGet());
		assumeTrue(can("[ \"$(id -u)\" = 0 ] && for each in ip " + String.join(" ", tools) + "; do command -v $each || exit 1; done"),
				"network namespaces need root and ip " + String.join(" ", tools));
		assumeTrue(can("ip netns add " + host.name), "this machine makes no network namespaces");
		try {
			host.sh("ip link add c" + host.name + " type veth peer name card netns " + host.name);
			host.sh("ip addr add " + host.network + "1/24 dev c" + host.name + "\nip link set c" + host.name + " up");
			host.inside("ip addr add " + host.address() + "/24 dev card\nip link set card up\nip link set lo up");
			return host;
		} catch (AssertionError e) {
			host.close();
			throw e;
		}
	}

	/** Its address; this machine reaches it there. */
	public String address() {
		return network + "2";
	}

	/** An address of its network that nobody has. */
	public String nobody() {
		return network + "9";
	}

	/** What stands before a command that is to run on that host. */
	public List<String> prefix() {
		return List.of("ip", "netns", "exec", name);
	}

	/** Puts another network card in, with this Ethernet address such as {@code 02:00:5e:10:00:01}. */
	public void replaceCard(String ethernet) {
		inside("ip link set card down\nip link set card address " + ethernet + "\nip link set card up");
	}

	/** Runs lines of bash on that host; the first that fails is the test's failure. */
	public void inside(String script) {
		sh(String.join(" ", prefix()) + " bash -eu <<'INSIDE'\n" + script + "\nINSIDE");
	}

	private void sh(String script) {
		try (ForeignProcess shell = ForeignProcess.start(List.of("bash", "-euc", script))) {
			assertEquals(0, shell.awaitExit(PATIENCE), () -> script + "\n" + shell.errors());
		}
	}

	private static boolean can(String script) {
		try (ForeignProcess shell = ForeignProcess.start(List.of("sh", "-c", script))) {
			return shell.awaitExit(PATIENCE) == 0;
		} catch (RuntimeException noShell) {
			return false;
		}
	}

	@Override
	public void close() {
		// the end of the cable here goes with the other
		sh("ip netns del " + name);
	}
}
