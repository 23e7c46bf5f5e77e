// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.diagnostics.check.CheckOutcome;
import org.castellan.diagnostics.check.CheckPortsOperation;
import org.castellan.diagnostics.check.CheckRequest;
import org.castellan.diagnostics.check.PortProbes;
import org.castellan.diagnostics.check.PortRun;
import org.castellan.diagnostics.report.KeptRun;
import org.castellan.diagnostics.report.RunHistory;
import org.castellan.diagnostics.ui.Keys;
import org.castellan.diagnostics.ui.internal.model.ResultModel;
import org.castellan.ui.jobs.Background;
import org.castellan.ui.jobs.JobRequest;
import org.castellan.ui.jobs.Outcome;
import org.castellan.ui.jobs.UiThread;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;

/** The check that is going on, if one is. Its results go to the model as they come, and the page hears of it in pulses. */
final class CheckJob {

	private static final int PULSE_MILLIS = 80;
	private static final int LONGEST_PAUSE_MILLIS = 2_000;
	private static final int SHARE = 5;

	private final Control owner;
	private final Supplier<PortProbes> probes;
	private final ResultModel model;
	private final RunHistory history;
	private final AtomicBoolean isPulsing = new AtomicBoolean();
	/** In milliseconds; UI thread only. */
	private int pause = PULSE_MILLIS;
	private @Nullable Job job;
	private volatile Optional<Problem> keepProblem = Optional.empty();

	/** @param probes asked at each start: what other bundles register may come and go */
	CheckJob(Control owner, Supplier<PortProbes> probes, ResultModel model, RunHistory history) {
		this.owner = owner;
		this.probes = probes;
		this.model = model;
		this.history = history;
	}

	/** Starts a check that a person confirmed, ending one that is going on. */
	void start(CheckRequest request, Runnable updated, Consumer<Outcome<CheckOutcome>> told) {
		stop();
		keepProblem = Optional.empty();
		PortProbes present = probes.get();
		// The tree shows it and Stop ends it: no dialog of the platform's.
		job = Background.<CheckOutcome>run(JobRequest.unseen(Messages.Check_job, Keys.JOBS),
				progress -> check(request, present, progress, updated), owner, told);
	}

	void stop() {
		if (job != null) {
			job.cancel();
			job = null;
		}
	}

	/** Why the last run was not kept. */
	Optional<Problem> keepProblem() {
		return keepProblem;
	}

	private CheckOutcome check(CheckRequest request, PortProbes present, Progress progress, Runnable updated) {
		CheckOutcome outcome = new CheckPortsOperation(present, InstantSource.system())
				.check(request, progress, result -> {
					model.add(result);
					pulse(updated);
				});
		if (outcome instanceof CheckOutcome.Checked(PortRun run) && !run.cancelled()) {
			keep(run);
		}
		return outcome;
	}

	private void keep(PortRun run) {
		try {
			history.keep(KeptRun.of(run));
		} catch (ProblemException e) {
			keepProblem = Optional.of(e.problem());
		}
	}

	/** Thousands of results a second are shown a dozen times, and less often where it takes long to show them. */
	private void pulse(Runnable updated) {
		if (isPulsing.compareAndSet(false, true)) {
			UiThread.post(owner, () -> UiThread.later(owner, pause, () -> {
				isPulsing.set(false);
				long began = System.nanoTime();
				updated.run();
				pause = pauseAfter(Duration.ofNanos(System.nanoTime() - began));
			}));
		}
	}

	/** Showing takes a fifth of the window's time at most, so that it stays at hand however many ports are asked. */
	static int pauseAfter(Duration showing) {
		return Math.clamp(showing.multipliedBy(SHARE - 1).toMillis(), PULSE_MILLIS, LONGEST_PAUSE_MILLIS);
	}
}
