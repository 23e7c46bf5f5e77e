// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

/** The scan and the probes beside it have one budget: what one of them has open the other waits for. */
class SocketBudgetTest {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);
	private static final int A_WHILE = 200;

	@Test
	void theScanWaitsForASocketThatAProbeHas() throws Exception {
		SocketBudget budget = new SocketBudget(1);
		try (Servers servers = new Servers()) {
			List<InetSocketAddress> listeners = Collections.nCopies(3,
					new InetSocketAddress(InetAddress.getLoopbackAddress(), servers.silent()));
			CountDownLatch replies = new CountDownLatch(3);
			budget.take();
			CompletableFuture<Void> scan = CompletableFuture.runAsync(() -> {
				try {
					new ConnectScan(TIMEOUT, budget, 0).scan(listeners, () -> false, (index, reply) -> replies.countDown());
				} catch (InterruptedException e) {
					throw new IllegalStateException(e);
				}
			});
			assertFalse(replies.await(A_WHILE, TimeUnit.MILLISECONDS));
			assertEquals(3, replies.getCount(), "it opened more than the check may");

			budget.giveBack();
			scan.get(60, TimeUnit.SECONDS);
		}
		assertEquals(0, budget.inUse());
	}

	@Test
	void aProbeWaitsForASocketOfTheScan() throws Exception {
		SocketBudget budget = new SocketBudget(1);
		CountDownLatch probed = new CountDownLatch(1);
		Target target = Target.of("localhost", 1);
		Reached reached = new Reached(target, new InetSocketAddress(InetAddress.getLoopbackAddress(), 1), List.of(), TIMEOUT, Duration.ZERO);
		budget.take();
		try (ProbeQueue queue = new ProbeQueue(budget, () -> false)) {
			queue.add(there -> new ProbeResult(target, new Verdict.Open(), Duration.ZERO, List.of()), List.of(reached),
					result -> probed.countDown());
			assertFalse(probed.await(A_WHILE, TimeUnit.MILLISECONDS), "it opened more than the check may");

			budget.giveBack();
			queue.await();
		}
		assertEquals(0, probed.getCount());
		assertEquals(0, budget.inUse());
	}
}
