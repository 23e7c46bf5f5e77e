// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;

import org.castellan.diagnostics.check.ConnectScan.Replies;

/** One thread's share of a {@link ConnectScan}. */
final class ConnectLoop {

	private static final long LONGEST_NAP_MILLIS = 20;

	private final List<InetSocketAddress> addresses;
	private final Pace pace;
	private final long timeoutNanos;
	private final BooleanSupplier cancelled;
	private final Replies replies;
	/** In the order they began, and so in the order their time ends. */
	private final Queue<Attempt> waiting = new ArrayDeque<>();
	private final SocketBudget budget;
	/** This thread's share. */
	private final int sockets;
	private int open;
	private int next = -1;
	private boolean exhausted;

	ConnectLoop(List<InetSocketAddress> addresses, Pace pace, SocketBudget budget, int sockets, Duration timeout,
			BooleanSupplier cancelled, Replies replies) {
		this.addresses = addresses;
		this.pace = pace;
		this.budget = budget;
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
			waiting.stream().filter(attempt -> !attempt.done).forEach(this::close);
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

	/** @return false if no socket or file is left for it, so that it has to wait until one is */
	private boolean begin(int index, Selector selector) throws IOException {
		if (!budget.tryTake()) {
			return false;
		}
		boolean pending = false;
		try {
			Dial.Outcome outcome = dial(index, selector);
			switch (outcome) {
				case Dial.Outcome.Answered(Reply reply) -> replies.replied(index, reply);
				case Dial.Outcome.Pending(SocketChannel channel, long began) -> {
					await(new Attempt(index, channel, began), selector);
					pending = true;
				}
				case Dial.Outcome.NoFile() -> {
					return false;
				}
			}
			return true;
		} finally {
			if (!pending) {
				budget.giveBack();
			}
		}
	}

	private Dial.Outcome dial(int index, Selector selector) throws IOException {
		Dial.Outcome outcome = Dial.to(addresses.get(index));
		if (outcome instanceof Dial.Outcome.NoFile) {
			// what was closed is a file until the selector has let go of it
			selector.selectNow(this::connected);
			outcome = open > 0 ? outcome : Dial.to(addresses.get(index));
		}
		return outcome instanceof Dial.Outcome.NoFile && !isAnybodyElseAtIt()
				? new Dial.Outcome.Answered(Reply.notTried("this process may open no more files")) : outcome;
	}

	/** Who has a socket will give back its file. One is this attempt's own. */
	private boolean isAnybodyElseAtIt() {
		return budget.inUse() > 1;
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
			reply = Reply.of(Dial.isItself(attempt.channel) ? Reply.Kind.REFUSED : Reply.Kind.OPEN, after);
		} catch (IOException e) {
			reply = ConnectFailure.reply(e, after);
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

	private void close(Attempt attempt) {
		try {
			attempt.channel.close();
		} catch (IOException e) {
			// it was for looking only, and it is gone
		} finally {
			budget.giveBack();
		}
	}
}
