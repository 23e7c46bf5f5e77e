// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;

/** Runs what it is given one at a time and in order, on a thread of the scheduler's while there is something to run. */
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
				scheduler.beside(this::runNext);
			}
		} finally {
			lock.unlock();
		}
	}

	/** One task a thread, so that one that throws takes nothing with it. */
	private void runNext() {
		try {
			next().run();
		} finally {
			goOn();
		}
	}

	private Runnable next() {
		lock.lock();
		try {
			return waiting.removeFirst();
		} finally {
			lock.unlock();
		}
	}

	private void goOn() {
		lock.lock();
		try {
			running = !waiting.isEmpty();
			if (running) {
				scheduler.beside(this::runNext);
			}
		} finally {
			lock.unlock();
		}
	}
}
