// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** One daemon thread that looks at the clock for all seats, and a virtual thread for whatever blocks. */
public final class DaemonScheduler implements Scheduler, AutoCloseable {

	private static final Duration CLOSING = Duration.ofSeconds(5);
	private static final ThreadFactory DAEMON = task -> {
		Thread thread = new Thread(task, "castellan-seats");
		thread.setDaemon(true);
		return thread;
	};

	private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, DAEMON);
	private final ExecutorService workers = Executors
			.newThreadPerTaskExecutor(Thread.ofVirtual().name("castellan-seat-", 0).factory());

	@Override
	public void after(Duration delay, Runnable quick) {
		try {
			timer.schedule(quick, delay.toNanos(), TimeUnit.NANOSECONDS);
		} catch (RejectedExecutionException e) {
			return; // closed: nothing is due any more
		}
	}

	@Override
	public void beside(Runnable blocking) {
		try {
			workers.execute(blocking);
		} catch (RejectedExecutionException e) {
			return; // closed: nobody listens any more
		}
	}

	/** Lets what has begun come to its end, for a while. */
	@Override
	public void close() {
		timer.shutdownNow();
		workers.shutdown();
		try {
			if (!workers.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
				workers.shutdownNow();
			}
		} catch (InterruptedException e) {
			workers.shutdownNow();
			Thread.currentThread().interrupt();
		}
	}
}
