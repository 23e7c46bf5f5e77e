// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.castellan.core.problem.ProblemException;

/** The steps of a start that need not wait for each other. Closing waits for those that still run. */
final class ParallelSteps implements AutoCloseable {

	private static final int THREADS = 4;

	private final ExecutorService threads = Executors.newFixedThreadPool(THREADS,
			Thread.ofPlatform().name("start-", 0).daemon().factory());

	<T> Future<T> begin(Callable<T> step) {
		return threads.submit(step);
	}

	/** Waits for a step; what it failed with is thrown here. */
	static <T> T finish(Future<T> step) throws ProblemException, InterruptedException {
		try {
			return step.get();
		} catch (ExecutionException e) {
			if (e.getCause() instanceof ProblemException problem) {
				throw problem;
			}
			throw new IllegalStateException("A step of the start failed", e.getCause());
		}
	}

	@Override
	public void close() {
		threads.close();
	}
}
