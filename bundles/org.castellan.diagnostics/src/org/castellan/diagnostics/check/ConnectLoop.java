// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.StandardProtocolFamily;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.function.BooleanSupplier;

import org.castellan.diagnostics.check.ConnectScan.Replies;
import org.jspecify.annotations.Nullable;

/** One thread's share of a {@link ConnectScan}. */
final class ConnectLoop {

	private static final long LONGEST_NAP_MILLIS = 20;
	/** That a socket meets itself more than twice in turn does not happen by chance. */
	private static final int TRIES_ON_LOOPBACK = 4;

	private final List<InetSocketAddress> addresses;
	private final Pace pace;
	private final long timeoutNanos;
	private final BooleanSupplier cancelled;
	private final Replies replies;
	/** In the order they began, and so in the order their time ends. */
	private final Queue<Attempt> waiting = new ArrayDeque<>();
	private final int sockets;
	private int open;
	private int next = -1;
	private boolean exhausted;

	ConnectLoop(List<InetSocketAddress> addresses, Pace pace, int sockets, Duration timeout, BooleanSupplier cancelled,
			Replies replies) {
		this.addresses = addresses;
		this.pace = pace;
		this.sockets = sockets;
		timeoutNanos = timeout.toNanos();
		this.cancelled = cancelled;
		this.replies = replies;
	}

	/** A connection that is not answered yet. */
	private static final class Attempt {

		private final int index;
		private final SocketChannel channel;
		private final long began;
		private boolean done;

		Attempt(int index, SocketChannel channel, long began) {
			this.index = index;
			this.channel = channel;
			this.began = began;
		}
	}

	void run() throws IOException {
		try (Selector selector = Selector.open()) {
			while (!isFinished()) {
				if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
					cancel();
					return;
				}
				begin(selector);
				if (!exhausted && next < 0 && open < sockets) {
					selector.selectNow(this::connected);
				} else if (open > 0 || next >= 0) {
					selector.select(this::connected, nap());
				}
				expire();
			}
		} finally {
			waiting.forEach(ConnectLoop::close);
		}
	}

	private boolean isFinished() {
		if (next < 0 && !exhausted) {
			next = pace.take();
			exhausted = next < 0;
		}
		return exhausted && next < 0 && open == 0;
	}

	private void begin(Selector selector) throws IOException {
		for (int begun = 0; open < sockets && begun < 256; begun++) {
			if (next < 0) {
				next = exhausted ? -1 : pace.take();
				exhausted = next < 0;
			}
			if (next < 0 || pace.nanosUntil(next) > 0) {
				return;
			}
			if (!begin(next, selector)) {
				return;
			}
			next = -1;
		}
	}

	/** @return false if no file is left for it, so that it has to wait until one is */
	private boolean begin(int index, Selector selector) throws IOException {
		InetSocketAddress address = addresses.get(index);
		SocketChannel channel = openChannel(address);
		if (channel == null) {
			// what was closed is a file until the selector has let go of it
			selector.selectNow(this::connected);
			if (open > 0) {
				return false;
			}
			channel = openChannel(address);
		}
		if (channel == null) {
			replies.replied(index, Reply.notTried("this process may open no more files"));
			return true;
		}
		boolean loopback = address.getAddress().isLoopbackAddress();
		if (loopback) {
			connectHere(index, address, channel, selector);
		} else {
			connect(index, address, channel, selector);
		}
		return true;
	}

	private static @Nullable SocketChannel openChannel(InetSocketAddress address) {
		try {
			InetAddress host = address.getAddress();
			return SocketChannel.open(host instanceof Inet4Address ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
		} catch (IOException e) {
			return null;
		}
	}

	private void connect(int index, InetSocketAddress address, SocketChannel channel, Selector selector) throws IOException {
		long began = System.nanoTime();
		channel.configureBlocking(false);
		try {
			if (channel.connect(address)) {
				channel.close();
				replies.replied(index, Reply.of(Reply.Kind.OPEN, System.nanoTime() - began));
				return;
			}
		} catch (IOException e) {
			channel.close();
			replies.replied(index, reply(e, System.nanoTime() - began));
			return;
		}
		await(new Attempt(index, channel, began), selector);
	}

	/** The system answers for itself before {@code connect} returns, so most need no selector. */
	private void connectHere(int index, InetSocketAddress address, SocketChannel first, Selector selector)
			throws IOException {
		long began = System.nanoTime();
		SocketChannel channel = first;
		for (int tries = 1;; tries++) {
			channel.configureBlocking(false);
			try {
				if (!channel.connect(address) && !channel.finishConnect()) {
					await(new Attempt(index, channel, began), selector);
					return;
				}
			} catch (IOException e) {
				channel.close();
				replies.replied(index, reply(e, System.nanoTime() - began));
				return;
			}
			boolean itself = isItself(channel);
			channel.close();
			if (!itself || tries == TRIES_ON_LOOPBACK) {
				replies.replied(index, Reply.of(itself ? Reply.Kind.REFUSED : Reply.Kind.OPEN, System.nanoTime() - began));
				return;
			}
			SocketChannel again = openChannel(address);
			if (again == null) {
				replies.replied(index, Reply.of(Reply.Kind.REFUSED, System.nanoTime() - began));
				return;
			}
			channel = again;
		}
	}

	private static boolean isItself(SocketChannel channel) throws IOException {
		return channel.getLocalAddress().equals(channel.getRemoteAddress());
	}

	private void await(Attempt attempt, Selector selector) throws IOException {
		attempt.channel.register(selector, SelectionKey.OP_CONNECT, attempt);
		waiting.add(attempt);
		open++;
	}

	private void connected(SelectionKey key) {
		Attempt attempt = (Attempt) key.attachment();
		long after = System.nanoTime() - attempt.began;
		Reply reply;
		try {
			if (!attempt.channel.finishConnect()) {
				return;
			}
			reply = Reply.of(isItself(attempt.channel) ? Reply.Kind.REFUSED : Reply.Kind.OPEN, after);
		} catch (IOException e) {
			reply = reply(e, after);
		}
		end(attempt, reply);
	}

	private void end(Attempt attempt, Reply reply) {
		attempt.done = true;
		open--;
		close(attempt);
		replies.replied(attempt.index, reply);
	}

	private void expire() {
		long now = System.nanoTime();
		for (Attempt first = waiting.peek(); first != null && (first.done || now - first.began >= timeoutNanos); first = waiting
				.peek()) {
			waiting.remove();
			if (!first.done) {
				end(first, Reply.of(Reply.Kind.FILTERED, now - first.began));
			}
		}
	}

	/** Until the first attempt's time ends or the next may begin; never so long that a cancellation waits. */
	private long nap() {
		if (next >= 0 && open < sockets) {
			return Math.clamp(pace.nanosUntil(next) / 1_000_000, 1, LONGEST_NAP_MILLIS);
		}
		return LONGEST_NAP_MILLIS;
	}

	private void cancel() {
		for (Attempt attempt : waiting) {
			if (!attempt.done) {
				end(attempt, Reply.notTried(Reply.CANCELLED));
			}
		}
		waiting.clear();
		for (int index = next >= 0 ? next : pace.take(); index >= 0; index = pace.take()) {
			replies.replied(index, Reply.notTried(Reply.CANCELLED));
		}
	}

	private static void close(Attempt attempt) {
		try {
			attempt.channel.close();
		} catch (IOException e) {
			// it was for looking only, and it is gone
		}
	}

	/** The JDK tells what the system said by the exception's class, and where that is not enough by its message. */
	static Reply reply(IOException e, long nanos) {
		String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
		Duration after = Duration.ofNanos(nanos);
		if (e instanceof NoRouteToHostException || said.contains("unreachable") || said.contains("no route")) {
			return new Reply(Reply.Kind.UNREACHABLE, said, after);
		}
		if (said.contains("timed out")) {
			return new Reply(Reply.Kind.FILTERED, "", after);
		}
		if (said.contains("permission denied") || said.contains("not permitted")) {
			return new Reply(Reply.Kind.UNREACHABLE, "this machine's own firewall forbids it", after);
		}
		if (e instanceof ConnectException && said.contains("refused")) {
			return new Reply(Reply.Kind.REFUSED, "", after);
		}
		return new Reply(Reply.Kind.NOT_TRIED, said, after);
	}
}
