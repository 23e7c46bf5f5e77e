// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ExecutionException;
import java.util.ArrayList;
import java.util.function.BooleanSupplier;

/**
 * Tries to connect to many addresses at once: what is open, refused, silent or out of reach. A few threads share the
 * addresses, each with a selector of its own, so that a thousand silent hosts cost one timeout and no thread each.
 * <p>
 * On loopback a connection attempt to a free port can meet itself: the system may give it the very port that it asks
 * for, and TCP then connects the socket to itself. Such an answer is no listener and is asked again.
 */
public final class ConnectScan {

	private static final int MOST_THREADS = 4;

	private final Duration timeout;
	private final SocketBudget sockets;
	private final int perSecond;

	/**
	 * @param timeout     of each attempt
	 * @param openSockets at once at most; fewer if this process may open fewer files
	 * @param perSecond   attempts in a second at most; 0 for as fast as it goes
	 */
	public ConnectScan(Duration timeout, int openSockets, int perSecond) {
		this(timeout, new SocketBudget(OpenFiles.atMost(openSockets)), perSecond);
	}

	/** @param sockets shared with others */
	ConnectScan(Duration timeout, SocketBudget sockets, int perSecond) {
		this.timeout = timeout;
		this.sockets = sockets;
		this.perSecond = perSecond;
	}

	/** Learns each reply, on several threads at once. */
	@FunctionalInterface
	public interface Replies {

		/** @param index of the address in the list */
		void replied(int index, Reply reply);
	}

	/** Blocks until each address has its reply. After a cancellation the rest was {@link Reply.Kind#NOT_TRIED}. */
	public void scan(List<InetSocketAddress> addresses, BooleanSupplier cancelled, Replies replies)
			throws InterruptedException {
		if (addresses.isEmpty()) {
			return;
		}
		int threads = Math.min(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()),
				Math.min(sockets.size(), addresses.size()));
		Pace pace = new Pace(addresses.size(), perSecond);
		try (ExecutorService workers = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("ports-", 0).factory())) {
			List<Future<?>> running = new ArrayList<>();
			for (int i = 0; i < threads; i++) {
				running.add(workers.submit(() -> {
					new ConnectLoop(addresses, pace, sockets, sockets.size() / threads, timeout, cancelled, replies).run();
					return null;
				}));
			}
			await(running, workers);
		}
	}

	private static void await(List<Future<?>> running, ExecutorService workers) throws InterruptedException {
		try {
			for (Future<?> worker : running) {
				worker.get();
			}
		} catch (ExecutionException e) {
			workers.shutdownNow();
			throw new IllegalStateException(e.getCause());
		} catch (InterruptedException e) {
			workers.shutdownNow();
			throw e;
		}
	}
}
