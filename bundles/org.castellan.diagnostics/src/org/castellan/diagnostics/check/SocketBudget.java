// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The sockets that one check may have open at once, whoever of it opens them: the scan and the probes beside it. */
final class SocketBudget {

	private final int size;
	/** Fair, so that probes, which wait, are not passed over by the scan, which asks again and again. */
	private final Semaphore free;

	SocketBudget(int size) {
		this.size = size;
		free = new Semaphore(size, true);
	}

	int size() {
		return size;
	}

	/** Waits for a socket. */
	void take() throws InterruptedException {
		free.acquire();
	}

	/** Does not wait, and leaves it to those who do. */
	boolean tryTake() {
		try {
			return free.tryAcquire(0, TimeUnit.NANOSECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	void giveBack() {
		free.release();
	}

	/** How many somebody will give back. */
	int inUse() {
		return size - free.availablePermits();
	}
}
