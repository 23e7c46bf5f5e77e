// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.home;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.castellan.core.io.ProcessLock;
import org.castellan.core.problem.ProblemException;
import org.castellan.service.Home;
import org.castellan.service.ServiceProblem;

/** The right of one process to a home, as long as it lives. */
public final class HomeLock implements AutoCloseable {

	private final ProcessLock lock;

	private HomeLock(ProcessLock lock) {
		this.lock = lock;
	}

	/** @throws ProblemException {@link ServiceProblem#HOME_IN_USE} with the owner's process id */
	static HomeLock take(Home home) throws IOException, ProblemException {
		Path file = home.runDirectory().resolve(home.lockFile().getFileName());
		Optional<ProcessLock> taken = ProcessLock.tryTake(file);
		if (taken.isEmpty()) {
			throw new ProblemException(
					ServiceProblem.HOME_IN_USE.problem("home", home.toString(), "pid", ProcessLock.owner(file)));
		}
		return new HomeLock(taken.get());
	}

	/** Whether a process has the home now. */
	public static boolean isHeld(Home home) throws IOException {
		return ProcessLock.isHeld(home.lockFile());
	}

	@Override
	public void close() throws IOException {
		lock.close();
	}
}
