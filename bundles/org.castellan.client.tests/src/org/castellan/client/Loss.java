// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.castellan.core.problem.Problem;

/** Hears of the loss of a seat, and when. */
final class Loss implements SeatListener {

	private final CompletableFuture<Problem> problem = new CompletableFuture<>();
	volatile long nanos;

	static Loss of(Seat seat) {
		Loss loss = new Loss();
		seat.addListener(loss);
		return loss;
	}

	@Override
	public void lost(Seat seat, Problem cause) {
		nanos = System.nanoTime();
		problem.complete(cause);
	}

	Problem await() throws Exception {
		return problem.get(60, TimeUnit.SECONDS);
	}
}
