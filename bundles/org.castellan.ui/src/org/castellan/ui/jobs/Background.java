// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.jobs;

import java.util.function.Consumer;

import org.castellan.core.problem.ProblemException;
import org.castellan.ui.UiProblem;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.progress.IProgressConstants;

/**
 * Runs work outside the UI thread and brings its outcome back. For example
 * {@code Background.run(JobRequest.user("Reading host ids", FAMILY), p -> server.hostIds(), table, this::show)}.
 * Cancelling the job interrupts the work.
 */
public final class Background {

	private Background() {
	}

	/**
	 * Starts work at once, or as soon as what it changes is free.
	 *
	 * @param owner the widget that wants the outcome; if it is gone by then, nobody is told
	 * @param told  hears the outcome on the UI thread
	 */
	public static <T> Job run(JobRequest request, Task<T> task, Control owner, Consumer<Outcome<T>> told) {
		return run(request, task, outcome -> UiThread.post(owner, () -> told.accept(outcome)));
	}

	/** As {@link #run(JobRequest, Task, Control, Consumer)}, told on the job's thread: for those without a widget. */
	public static <T> Job run(JobRequest request, Task<T> task, Consumer<Outcome<T>> told) {
		Job job = new TaskJob<>(request, task, told);
		job.setUser(request.user());
		job.setSystem(!request.user());
		request.alone().ifPresent(what -> job.setRule(new AloneRule(what)));
		job.schedule(request.delay().toMillis());
		return job;
	}

	private static final class TaskJob<T> extends Job {

		private final Object family;
		private final Task<T> task;
		private final Consumer<Outcome<T>> told;

		TaskJob(JobRequest request, Task<T> task, Consumer<Outcome<T>> told) {
			super(request.name());
			this.family = request.family();
			this.task = task;
			this.told = told;
			setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, true);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			Outcome<T> outcome;
			IStatus status;
			try {
				outcome = outcome(monitor);
				status = outcome instanceof Outcome.Cancelled ? Status.CANCEL_STATUS : Status.OK_STATUS;
			} catch (RuntimeException e) {
				// a fault of the console: the platform logs it, whoever asked hears of it
				outcome = new Outcome.Failed<>(UiProblem.BUG.problem("work", getName(), "cause", String.valueOf(e)));
				status = Status.error(getName(), e);
			} finally {
				Thread.interrupted();
			}
			told.accept(outcome);
			return status;
		}

		private Outcome<T> outcome(IProgressMonitor monitor) {
			try {
				return new Outcome.Done<>(task.run(new SubMonitorProgress(monitor)));
			} catch (ProblemException e) {
				return monitor.isCanceled() ? new Outcome.Cancelled<>() : new Outcome.Failed<>(e.problem());
			} catch (InterruptedException | OperationCanceledException e) {
				return new Outcome.Cancelled<>();
			}
		}

		@Override
		protected void canceling() {
			Thread worker = getThread();
			if (worker != null) {
				worker.interrupt();
			}
		}

		@Override
		public boolean belongsTo(Object other) {
			return family.equals(other);
		}
	}
}
