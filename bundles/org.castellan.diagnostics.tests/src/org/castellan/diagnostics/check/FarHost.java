// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.castellan.testkit.net.NetworkNamespace;
import org.castellan.testkit.process.ForeignProcess;
import org.castellan.testkit.process.OwnClassPath;

/** Another host with a firewall that the test writes, and listeners. */
final class FarHost implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final NetworkNamespace host;
	private final List<ForeignProcess> listeners = new ArrayList<>();

	private FarHost(NetworkNamespace host) {
		this.host = host;
	}

	static FarHost make() {
		return new FarHost(NetworkNamespace.make("nft"));
	}

	String address() {
		return host.address();
	}

	/** An address of its network that nobody has. */
	String nobody() {
		return host.nobody();
	}

	/** @param rules of a chain of nftables for what comes in */
	void firewall(String rules) {
		host.inside("nft -f - <<'T'\ntable inet t { chain c { type filter hook input priority 0;\n" + rules + "\n}\n}\nT");
	}

	/** Listens on ports of all its addresses until it is closed. */
	void listen(int... ports) {
		List<String> command = new ArrayList<>(host.prefix());
		command.addAll(List.of(ForeignProcess.javaCommand(), "-cp", OwnClassPath.joined(), ListeningMain.class.getName()));
		for (int port : ports) {
			command.add(Integer.toString(port));
		}
		ForeignProcess listener = ForeignProcess.start(command);
		listeners.add(listener);
		listener.awaitLine(line -> line.equals("listening"), PATIENCE);
	}

	@Override
	public void close() {
		listeners.forEach(ForeignProcess::close);
		host.close();
	}
}
