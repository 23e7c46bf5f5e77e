// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.log;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToLongFunction;

import org.castellan.ledger.Denial;
import org.castellan.ledger.Outcome;
import org.castellan.ledger.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Where commands wait while the last log entry is on its way, and where they are turned away when this member does not
 * lead. Thread-safe.
 */
public final class Desk {

	private final ReentrantLock lock = new ReentrantLock();
	/** There may be something to log, or nobody to log it any more. */
	private final Condition work = lock.newCondition();
	/** It began or ceased to refuse, or the last entry on its way arrived. */
	private final Condition turned = lock.newCondition();
	private final CommandQueue queue = new CommandQueue();
	private final Set<BatchFlight> flying = new HashSet<>();
	private final int mostFlying;
	@Nullable
	private Refusal refusal = new Refusal(Refusal.Cause.STARTING, "The ledger is being read.", Duration.ZERO);
	@Nullable
	private Lead lead;
	/** Whether it never opens again. */
	private boolean closed;

	/** @param mostFlying log entries on their way at once */
	public Desk(int mostFlying) {
		this.mostFlying = mostFlying;
	}

	public CompletableFuture<Outcome> submit(byte[] command) {
		Pending pending = new Pending(command, new CompletableFuture<>());
		lock.lock();
		try {
			if (refusal != null) {
				pending.refuse(refusal);
			} else if (queue.offer(pending)) {
				work.signal();
			} else {
				pending.answer().complete(new Outcome.Denied(new Denial.Busy()));
			}
			return pending.answer();
		} finally {
			lock.unlock();
		}
	}

	/** Takes commands from now on. */
	void open(Lead begun) {
		lock.lock();
		try {
			if (!closed) {
				lead = begun;
				refusal = null;
				turned.signalAll();
			}
		} finally {
			lock.unlock();
		}
	}

	/** Turns away what waits and what comes; what is on its way may still arrive. */
	void refuse(Refusal why) {
		turnAway(why, false);
	}

	/** As {@link #refuse}, and never opens again. */
	void close(Refusal why) {
		turnAway(why, true);
	}

	private void turnAway(Refusal why, boolean forever) {
		List<Pending> waiting;
		lock.lock();
		try {
			if (closed) {
				return;
			}
			closed = forever;
			refusal = why;
			lead = null;
			waiting = queue.takeAll();
			work.signalAll();
			turned.signalAll();
		} finally {
			lock.unlock();
		}
		waiting.forEach(each -> each.refuse(why));
	}

	/** What is on its way will not be heard of any more. */
	void loseAll(Throwable cause) {
		List<BatchFlight> lost;
		lock.lock();
		try {
			lost = List.copyOf(flying);
		} finally {
			lock.unlock();
		}
		lost.forEach(each -> each.lost(cause));
	}

	/**
	 * The next log entry, when there is something to log and room for it on the way.
	 *
	 * @param pause milliseconds until time should pass in the log although nobody asks for anything
	 * @return without commands for a sweep; empty when the desk does not take commands
	 */
	Optional<BatchFlight> next(ToLongFunction<Lead> pause) throws InterruptedException {
		lock.lock();
		try {
			while (lead != null) {
				long rest = flying.size() >= mostFlying ? Long.MAX_VALUE : queue.isEmpty() ? pause.applyAsLong(lead) : 0;
				if (rest <= 0) {
					BatchFlight flight = new BatchFlight(this, lead, queue.take());
					flying.add(flight);
					return Optional.of(flight);
				}
				work.await(rest, TimeUnit.MILLISECONDS);
			}
			return Optional.empty();
		} finally {
			lock.unlock();
		}
	}

	void ended(BatchFlight flight) {
		lock.lock();
		try {
			flying.remove(flight);
			work.signal();
			turned.signalAll();
		} finally {
			lock.unlock();
		}
	}

	/** Waits until it takes commands or is known not to. */
	public Optional<Refusal> awaitTurn(Duration patience) throws InterruptedException {
		long left = patience.toNanos();
		lock.lock();
		try {
			while (refusal != null && refusal.cause() == Refusal.Cause.STARTING && left > 0) {
				left = turned.awaitNanos(left);
			}
			return Optional.ofNullable(refusal);
		} finally {
			lock.unlock();
		}
	}

	/** Waits until nothing is on its way. */
	void awaitLanding(Duration patience) throws InterruptedException {
		long left = patience.toNanos();
		lock.lock();
		try {
			while (!flying.isEmpty() && left > 0) {
				left = turned.awaitNanos(left);
			}
		} finally {
			lock.unlock();
		}
	}

	public Optional<Refusal> refusal() {
		lock.lock();
		try {
			return Optional.ofNullable(refusal);
		} finally {
			lock.unlock();
		}
	}

	public int waiting() {
		lock.lock();
		try {
			return queue.size();
		} finally {
			lock.unlock();
		}
	}
}
