// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs probes, each on a virtual thread of its own, within the sockets of the check. */
final class ProbeQueue implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(ProbeQueue.class);
	private static final int MOST_AT_ONCE = 256;
	private static final long POLL_MILLIS = 20;
	/** A person who cancels does not wait. */
	private static final long FAREWELL_MILLIS = 200;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
	private final Semaphore turns = new Semaphore(MOST_AT_ONCE);
	private final SocketBudget sockets;
	private final BooleanSupplier cancelled;

	ProbeQueue(SocketBudget sockets, BooleanSupplier cancelled) {
		this.sockets = sockets;
		this.cancelled = cancelled;
	}

	/** @param reached the addresses of one target that accept connections, at least one; the next is looked at if one is not open */
	void add(PortProbe probe, List<Reached> reached, Consumer<ProbeResult> done) {
		threads.execute(() -> {
			try {
				turns.acquire();
				try {
					done.accept(unlessCancelled(withSocket(probe, reached)));
				} finally {
					turns.release();
				}
			} catch (InterruptedException e) {
				// cancelled before its turn: it stays without a result
			}
		});
	}

	private ProbeResult withSocket(PortProbe probe, List<Reached> reached) throws InterruptedException {
		sockets.take();
		try {
			return best(probe, reached);
		} finally {
			sockets.giveBack();
		}
	}

	/** What an interrupted probe says of its broken connection is not the host's doing. */
	private ProbeResult unlessCancelled(ProbeResult result) {
		return cancelled.getAsBoolean() && !result.verdict().isOpen()
				? new ProbeResult(result.target(), new Verdict.CouldNotCheck(Reply.CANCELLED), result.duration(), result.steps())
				: result;
	}

	private static ProbeResult best(PortProbe probe, List<Reached> reached) {
		ProbeResult first = result(probe, reached.getFirst());
		for (int i = 1; i < reached.size() && !first.verdict().isOpen(); i++) {
			ProbeResult next = result(probe, reached.get(i));
			if (next.verdict().isOpen()) {
				return next.butAt(reached.getFirst().address().getAddress(), first.verdict());
			}
		}
		return first;
	}

	/** A probe that fails is a mistake of its author's: its target could not be checked, and the others are. */
	private static ProbeResult result(PortProbe probe, Reached reached) {
		try {
			return probe.probe(reached);
		} catch (RuntimeException e) {
			LOG.error("The probe {} of {} failed", probe.getClass().getName(), reached.target(), e);
			return new ProbeResult(reached.target(), new Verdict.CouldNotCheck("its probe failed"), reached.spent(),
					reached.steps());
		}
	}

	/** Returns when all are done, or soon after a cancellation. Nothing is added after it. */
	void await() throws InterruptedException {
		threads.shutdown();
		while (!cancelled.getAsBoolean() && !threads.awaitTermination(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
			// looks again whether it is cancelled
		}
	}

	/** Interrupts what is still running, which closes its socket; one that does not mind is left behind. */
	@Override
	public void close() {
		threads.shutdownNow();
		try {
			threads.awaitTermination(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
