// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.service.internal.home.HomeFailure;
import org.castellan.service.internal.home.OpenHome;
import org.castellan.service.internal.local.RunFile;
import org.castellan.service.internal.local.ServiceProcess;

/**
 * Starts the service of a home in a process of its own, which goes on when this one ends, and waits until it is ready.
 * For example {@code new StartServiceOperation(JavaCommand.ofThisProcess()).start(options, Progress.none())}.
 */
public final class StartServiceOperation {

	private final JavaCommand java;
	private final Duration patience;

	public StartServiceOperation(JavaCommand java) {
		this(java, Duration.ofSeconds(60));
	}

	/** @param patience until it must be ready */
	public StartServiceOperation(JavaCommand java, Duration patience) {
		this.java = java;
		this.patience = patience;
	}

	public StartOutcome start(ServiceOptions options, Progress progress) throws InterruptedException {
		progress.step("Starting the licence service", 1);
		try {
			options.requireCertificates();
			prepare(options.home());
			StartOutcome outcome = ServiceProcess.start(java, options).await(patience);
			progress.worked(1);
			return outcome;
		} catch (ProblemException e) {
			return isInUse(e.problem()) ? alreadyRunning(options.home(), e.problem())
					: new StartOutcome.Failed(e.problem());
		}
	}

	/** What is wrong with the home is found here, so that no process is started in vain. */
	private static void prepare(Home home) throws ProblemException {
		try (OpenHome probe = OpenHome.open(home)) {
			probe.rotateProgramLog();
		} catch (IOException e) {
			throw HomeFailure.of(home, e);
		}
	}

	/** Another may have been started a moment ago; it says where it is when it is ready. */
	private StartOutcome alreadyRunning(Home home, Problem inUse) throws InterruptedException {
		long end = System.nanoTime() + patience.toNanos();
		while (System.nanoTime() < end) {
			Optional<RunningService> running = RunFile.running(home);
			if (running.isPresent()) {
				return new StartOutcome.AlreadyRunning(running.get());
			}
			Thread.sleep(50);
		}
		return new StartOutcome.Failed(inUse);
	}

	private static boolean isInUse(Problem problem) {
		return problem.code().equals(ServiceProblem.HOME_IN_USE.code());
	}
}
