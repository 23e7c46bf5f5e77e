// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;

/** A scheduler whose time a test lets pass; what runs beside is run when the test says so, in order. */
final class ManualScheduler implements Scheduler {

	private record Due(Duration at, long order, Runnable task) {
	}

	private final TwoClocks clocks;
	private final PriorityQueue<Due> timers = new PriorityQueue<>(
			Comparator.comparing(Due::at).thenComparingLong(Due::order));
	private final Deque<Runnable> beside = new ArrayDeque<>();
	private Duration passed = Duration.ZERO;
	private long order;
	private boolean inline;

	ManualScheduler(TwoClocks clocks) {
		this.clocks = clocks;
	}

	@Override
	public void after(Duration delay, Runnable quick) {
		timers.add(new Due(passed.plus(delay), order++, quick));
	}

	/** From now on, what is to run beside runs at once, on the caller's thread. */
	void runInline() {
		inline = true;
	}

	@Override
	public void beside(Runnable blocking) {
		if (inline) {
			blocking.run();
		} else {
			beside.add(blocking);
		}
	}

	/** Lets time pass; timers run when they are due, and what they start beside at once. */
	void pass(Duration duration) {
		Duration end = passed.plus(duration);
		runBeside();
		while (!timers.isEmpty() && timers.peek().at().compareTo(end) <= 0) {
			Due due = timers.remove();
			clocks.pass(due.at().minus(passed));
			passed = due.at();
			due.task().run();
			runBeside();
		}
		clocks.pass(end.minus(passed));
		passed = end;
	}

	/** As {@link #pass}, but what is to run beside waits: every worker is stuck. */
	void passWithoutWorkers(Duration duration) {
		Duration end = passed.plus(duration);
		while (!timers.isEmpty() && timers.peek().at().compareTo(end) <= 0) {
			Due due = timers.remove();
			clocks.pass(due.at().minus(passed));
			passed = due.at();
			due.task().run();
		}
		clocks.pass(end.minus(passed));
		passed = end;
	}

	void runBeside() {
		while (!beside.isEmpty()) {
			beside.removeFirst().run();
		}
	}
}
