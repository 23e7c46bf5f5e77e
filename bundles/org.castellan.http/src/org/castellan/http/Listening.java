// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.castellan.core.net.PortNumber;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Takes the port a service listens on: the one it is told, and then that or none, or the first free one of 27000 to
 * 27009.
 */
public final class Listening {

	/** The address that stands for every one of this machine. */
	public static final String ALL_ADDRESSES = "*";
	private static final int BACKLOG = 1024;

	private final IntFunction<Optional<String>> portOwner;

	/** @param portOwner tells who listens on a port, for example {@code java (process 4312)}, if it can */
	public Listening(IntFunction<Optional<String>> portOwner) {
		this.portOwner = portOwner;
	}

	/**
	 * @param bind an address of this machine, or {@link #ALL_ADDRESSES}
	 * @param port 0 for the first free one
	 * @return bound, not yet accepting
	 */
	public ServerSocketChannel open(String bind, int port) throws ProblemException {
		InetAddress address = address(bind);
		if (port != 0) {
			return open(bind, address, port).orElseThrow(() -> new ProblemException(ListeningProblem.PORT_IN_USE
					.problem("port", Integer.toString(port), "owner", owner(port))));
		}
		for (PortNumber candidate : ServerAddress.DEFAULT_PORTS) {
			Optional<ServerSocketChannel> socket = open(bind, address, candidate.value());
			if (socket.isPresent()) {
				return socket.get();
			}
		}
		List<PortNumber> all = ServerAddress.DEFAULT_PORTS;
		throw new ProblemException(ListeningProblem.NO_FREE_PORT.problem("first", all.getFirst().toString(), "last",
				all.getLast().toString()));
	}

	/** Empty if the port is taken. */
	private static Optional<ServerSocketChannel> open(String bind, @Nullable InetAddress address, int port)
			throws ProblemException {
		try {
			ServerSocketChannel socket = ServerSocketChannel.open();
			try {
				socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
				socket.bind(new InetSocketAddress(address, port), BACKLOG);
				return Optional.of(socket);
			} catch (IOException e) {
				socket.close();
				throw e;
			}
		} catch (BindException e) {
			String reason = String.valueOf(e.getMessage());
			if (reason.toLowerCase(Locale.ROOT).contains("in use")) {
				return Optional.empty();
			}
			throw new ProblemException(reason.contains("ermission")
					? ListeningProblem.PORT_NOT_PERMITTED.problem("port", Integer.toString(port), "reason", reason + ".")
					: ListeningProblem.ADDRESS_NOT_HERE.problem("address", bind, "reason", reason + "."), e);
		} catch (IOException e) {
			throw new ProblemException(ListeningProblem.ADDRESS_NOT_HERE.problem("address", bind, "reason",
					e.getMessage() + "."), e);
		}
	}

	/** Null stands for all addresses, IPv6 ones too. */
	private static @Nullable InetAddress address(String bind) throws ProblemException {
		if (bind.equals(ALL_ADDRESSES)) {
			return null;
		}
		try {
			return InetAddress.getByName(bind);
		} catch (UnknownHostException e) {
			throw new ProblemException(ListeningProblem.ADDRESS_NOT_HERE.problem("address", bind, "reason",
					"No such host name or address."), e);
		}
	}

	private String owner(int port) {
		return portOwner.apply(port).map(who -> " by " + who).orElse("");
	}
}
