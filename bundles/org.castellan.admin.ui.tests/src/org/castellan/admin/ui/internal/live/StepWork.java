// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.ui.jobs.Outcome;
import org.castellan.ui.jobs.Task;

/** Work that waits until the test lets it run. */
public final class StepWork implements Work {

	/** How long each piece of work wanted to wait. */
	public final List<Duration> waits = new ArrayList<>();
	private final Deque<Runnable> waiting = new ArrayDeque<>();

	@Override
	public <T> void run(String name, Duration wait, Task<T> task, Consumer<Outcome<T>> told) {
		waits.add(wait);
		waiting.add(() -> told.accept(outcome(task)));
	}

	private static <T> Outcome<T> outcome(Task<T> task) {
		try {
			return new Outcome.Done<>(task.run(Progress.none()));
		} catch (ProblemException e) {
			return new Outcome.Failed<>(e.problem());
		} catch (InterruptedException e) {
			return new Outcome.Cancelled<>();
		}
	}

	public int waiting() {
		return waiting.size();
	}

	/** Runs what waits now, not what that adds. */
	public void step() {
		for (int left = waiting.size(); left > 0; left--) {
			waiting.remove().run();
		}
	}

	/** Runs until nothing waits; fails if there is no end to it. */
	public void settle() {
		for (int steps = 0; !waiting.isEmpty(); steps++) {
			if (steps > 50) {
				throw new AssertionError("Work makes work without end");
			}
			step();
		}
	}
}
