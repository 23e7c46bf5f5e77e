// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.castellan.testkit.process.ForeignProcess;
import org.castellan.testkit.process.OwnClassPath;

/**
 * Another host: a network namespace of this machine with a network card of its own, a firewall that the test writes, and
 * listeners. Nothing leaves the machine: the addresses are those for measurements (RFC 2544). Making one needs root on
 * Linux; elsewhere the test is passed over.
 */
final class FarHost implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final String name = "far" + ProcessHandle.current().pid();
	private final String here;
	private final String network;
	private final List<ForeignProcess> listeners = new ArrayList<>();

	private FarHost() {
		here = "h" + name;
		network = "198.18." + ProcessHandle.current().pid() % 250 + ".";
	}

	static FarHost make() {
		assumeTrue(can("[ \"$(id -u)\" = 0 ] && command -v ip && command -v nft"), "network namespaces need root, ip and nft");
		FarHost host = new FarHost();
		boolean made = can("ip netns add " + host.name);
		assumeTrue(made, "this machine makes no network namespaces");
		try {
			host.sh("ip link add " + host.here + " type veth peer name card netns " + host.name + "\n"
					+ "ip addr add " + host.network + "1/24 dev " + host.here + "\nip link set " + host.here + " up\n"
					+ "ip -n " + host.name + " addr add " + host.address() + "/24 dev card\nip -n " + host.name
					+ " link set card up\nip -n " + host.name + " link set lo up");
			return host;
		} catch (AssertionError e) {
			host.close();
			throw e;
		}
	}

	String address() {
		return network + "2";
	}

	/** An address of its network that nobody has. */
	String nobody() {
		return network + "9";
	}

	/** @param rules of a chain of nftables for what comes in */
	void firewall(String rules) {
		sh("ip netns exec " + name + " nft -f - <<'T'\ntable inet t { chain c { type filter hook input priority 0;\n" + rules + "\n}\n}\nT");
	}

	/** Listens on ports of all its addresses until it is closed. */
	void listen(int... ports) {
		List<String> command = new ArrayList<>(List.of("ip", "netns", "exec", name, ForeignProcess.javaCommand(), "-cp",
				OwnClassPath.joined(), ListeningMain.class.getName()));
		for (int port : ports) {
			command.add(Integer.toString(port));
		}
		ForeignProcess listener = ForeignProcess.start(command);
		listeners.add(listener);
		listener.awaitLine(line -> line.equals("listening"), PATIENCE);
	}

	private void sh(String script) {
		try (ForeignProcess shell = ForeignProcess.start(List.of("bash", "-euc", script))) {
			assertEquals(0, shell.awaitExit(PATIENCE), () -> script + "\n" + shell.errors());
		}
	}

	private static boolean can(String script) {
		try {
			return new ProcessBuilder("bash", "-c", script).redirectErrorStream(true)
					.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
		} catch (IOException e) {
			return false;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@Override
	public void close() {
		listeners.forEach(ForeignProcess::close);
		// the card here goes with its other end
		sh("ip netns del " + name);
	}
}
