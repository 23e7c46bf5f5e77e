// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * Runs what it is given one at a time and in order, on one thread of the scheduler's while there is something to run. What
 * waits when the scheduler is closed is still run.
 */
final class InTurn implements Executor {

	private final Scheduler scheduler;
	private final ReentrantLock lock = new ReentrantLock();
	private final Deque<Runnable> waiting = new ArrayDeque<>();
	private boolean running;

	InTurn(Scheduler scheduler) {
		this.scheduler = scheduler;
	}

	@Override
	public void execute(Runnable task) {
		lock.lock();
		try {
			waiting.add(task);
			if (!running) {
				running = true;
				scheduler.beside(this::runAll);
			}
		} finally {
			lock.unlock();
		}
	}

	/** A task that fails is a mistake of its author's; it takes nothing with it. */
	private void runAll() {
		for (Runnable task = next(); task != null; task = next()) {
			try {
				task.run();
			} catch (RuntimeException e) {
				Thread current = Thread.currentThread();
				current.getUncaughtExceptionHandler().uncaughtException(current, e);
			}
		}
	}

	private @Nullable Runnable next() {
		lock.lock();
		try {
			running = !waiting.isEmpty();
			return waiting.poll();
		} finally {
			lock.unlock();
		}
	}
}
