// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs probes, each on a virtual thread of its own, under one limit. */
final class ProbeQueue implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(ProbeQueue.class);
	private static final int MOST_AT_ONCE = 256;
	private static final long POLL_MILLIS = 20;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
	private final Semaphore sockets;
	private final BooleanSupplier cancelled;

	ProbeQueue(int sockets, BooleanSupplier cancelled) {
		this.sockets = new Semaphore(Math.min(sockets, MOST_AT_ONCE));
		this.cancelled = cancelled;
	}

	void add(PortProbe probe, Reached reached, Consumer<ProbeResult> done) {
		threads.execute(() -> {
			try {
				sockets.acquire();
			} catch (InterruptedException e) {
				// cancelled before its turn: it stays without a result
				return;
			}
			try {
				done.accept(result(probe, reached));
			} finally {
				sockets.release();
			}
		});
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

	/** Interrupts what is still running, which closes its socket. */
	@Override
	public void close() {
		threads.shutdownNow();
		threads.close();
	}
}
