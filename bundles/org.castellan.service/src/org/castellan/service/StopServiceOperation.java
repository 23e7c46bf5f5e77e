// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.castellan.core.api.ServiceStatus;
import org.castellan.core.problem.ProblemException;
import org.castellan.service.internal.local.AdminCall;
import org.castellan.service.internal.local.RunFile;

/**
 * Stops the service of a home on this machine: asks it, then lets the operating system ask it, then kills it. What it
 * would interrupt is told before by {@link LocalStatusQuery}.
 */
public final class StopServiceOperation {

	private static final int UNKNOWN = -1;

	private final Duration patience;

	public StopServiceOperation() {
		this(Duration.ofSeconds(15));
	}

	/** @param patience for each of the three ways */
	public StopServiceOperation(Duration patience) {
		this.patience = patience;
	}

	public StopOutcome stop(Home home) throws InterruptedException {
		Optional<RunningService> running = RunFile.running(home);
		Optional<ProcessHandle> process = running.flatMap(service -> ProcessHandle.of(service.pid()));
		if (running.isEmpty() || process.isEmpty()) {
			return new StopOutcome.WasNotRunning();
		}
		int leases = ask(home, running.get());
		if (leases != UNKNOWN && hasEnded(process.get())) {
			return new StopOutcome.Stopped(running.get(), leases, StopOutcome.Manner.ASKED);
		}
		if (ends(process.get(), process.get().destroy())) {
			return new StopOutcome.Stopped(running.get(), leases, StopOutcome.Manner.TERMINATED);
		}
		if (ends(process.get(), process.get().destroyForcibly())) {
			return new StopOutcome.Stopped(running.get(), leases, StopOutcome.Manner.KILLED);
		}
		return new StopOutcome.Failed(ServiceProblem.STOP_FAILED.problem("home", home.toString(), "pid",
				Long.toString(running.get().pid()), "reason", "The operating system does not let this account end it."));
	}

	/** How many leases it had, or {@value #UNKNOWN} if it did not answer. */
	private int ask(Home home, RunningService service) throws InterruptedException {
		try (AdminCall call = AdminCall.to(home, service, patience)) {
			return call.post("admin/stop", ServiceStatus.class).leases();
		} catch (ProblemException silent) {
			return UNKNOWN;
		}
	}

	/** A process that ends by itself meanwhile, since somebody else stops it too, cannot be told to end. */
	private boolean ends(ProcessHandle process, boolean told) throws InterruptedException {
		return (told || !process.isAlive()) && hasEnded(process);
	}

	private boolean hasEnded(ProcessHandle process) throws InterruptedException {
		CompletableFuture<ProcessHandle> end = process.onExit();
		try {
			end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		} catch (TimeoutException stillRuns) {
			return !process.isAlive();
		} catch (ExecutionException e) {
			throw new IllegalStateException("The end of a process cannot fail", e);
		}
	}
}
