// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.SocketChannel;

import org.jspecify.annotations.Nullable;

/**
 * One attempt to connect, as far as the system answers at once. For its own addresses it mostly does, before
 * {@code connect} returns, so that a scan of loopback needs no selector.
 */
final class Dial {

	/** That a socket meets itself more than twice in turn does not happen by chance. */
	private static final int TRIES_ON_LOOPBACK = 4;

	private Dial() {
	}

	/** What became of it. */
	sealed interface Outcome {

		/** There is an answer, and nothing is left open. */
		record Answered(Reply reply) implements Outcome {
		}

		/** @param began in nanoseconds */
		record Pending(SocketChannel channel, long began) implements Outcome {
		}

		/** This process may open no more files. */
		record NoFile() implements Outcome {
		}
	}

	static Outcome to(InetSocketAddress address) throws IOException {
		boolean isHere = address.getAddress().isLoopbackAddress();
		long began = System.nanoTime();
		for (int tries = 1;; tries++) {
			@Nullable SocketChannel channel;
			try {
				channel = channel(address);
			} catch (UnsupportedOperationException e) {
				return new Outcome.Answered(Reply.notTried("this program runs without version 6 of the Internet protocol"));
			}
			if (channel == null) {
				return tries == 1 ? new Outcome.NoFile() : answered(Reply.Kind.REFUSED, began);
			}
			try {
				channel.configureBlocking(false);
				if (!channel.connect(address) && !(isHere && channel.finishConnect())) {
					return new Outcome.Pending(channel, began);
				}
			} catch (IOException e) {
				channel.close();
				return new Outcome.Answered(ConnectFailure.reply(e, System.nanoTime() - began));
			}
			boolean itself = isItself(channel);
			channel.close();
			if (!itself || tries == TRIES_ON_LOOPBACK) {
				return answered(itself ? Reply.Kind.REFUSED : Reply.Kind.OPEN, began);
			}
		}
	}

	/** Whether TCP connected the socket to the very port it was given itself, which is no listener. */
	static boolean isItself(SocketChannel channel) throws IOException {
		return channel.getLocalAddress().equals(channel.getRemoteAddress());
	}

	private static Outcome answered(Reply.Kind kind, long began) {
		return new Outcome.Answered(Reply.of(kind, System.nanoTime() - began));
	}

	/** @throws UnsupportedOperationException if the address is of version 6, and this machine or its Java has none */
	private static @Nullable SocketChannel channel(InetSocketAddress address) {
		try {
			return SocketChannel.open(
					address.getAddress() instanceof Inet4Address ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
		} catch (IOException e) {
			return null;
		}
	}
}
