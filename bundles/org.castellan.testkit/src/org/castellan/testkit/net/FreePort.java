// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Finds TCP ports nobody listens on. A port is free when it is asked for, not reserved: start the server at once.
 * Ports below the ephemeral range are handed out, so that an outgoing connection cannot take one in the meantime, and each
 * of them once in a JVM until all were, so that two servers that are about to start do not get the same.
 */
public final class FreePort {
	private static final int FIRST = 20_000;
	private static final int LAST = 26_999;
	private static final int RANGE = LAST - FIRST + 1;
	/** Other processes that look for ports at this time begin elsewhere. */
	private static final AtomicInteger NEXT = new AtomicInteger(
			(int) Math.floorMod(System.nanoTime() / 1_000 + ProcessHandle.current().pid() * 977, (long) RANGE));

	private FreePort() {
	}

	public static int find() {
		return find(1).getFirst();
	}

	/** {@code count} different free ports. */
	public static List<Integer> find(int count) {
		List<Integer> ports = IntStream.range(0, RANGE).map(step -> FIRST + Math.floorMod(NEXT.getAndIncrement(), RANGE))
				.filter(FreePort::isFree).limit(count).boxed().toList();
		if (ports.size() < count) {
			throw new IllegalStateException("No free port between " + FIRST + " and " + LAST);
		}
		return ports;
	}

	/** Whether nobody listens on the port, neither on the loopback address nor on all addresses. */
	public static boolean isFree(int port) {
		return canListen(port, null) && canListen(port, InetAddress.getLoopbackAddress());
	}

	private static boolean canListen(int port, @Nullable InetAddress address) {
		try (ServerSocket socket = new ServerSocket(port, 1, address)) {
			return socket.isBound();
		} catch (IOException taken) {
			return false;
		}
	}

	/** A socket that listens on any free port until it is closed: somebody else's server that has taken it. */
	public static ServerSocket taken() {
		try {
			return new ServerSocket(0);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
