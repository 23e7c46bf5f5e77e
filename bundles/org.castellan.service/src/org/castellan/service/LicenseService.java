// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import org.castellan.core.problem.ProblemException;
import org.castellan.service.internal.Assembly;
import org.castellan.service.internal.Surroundings;

/**
 * A licence service that runs in this process, from the moment it is ready until it is closed. For example
 * {@code try (LicenseService service = LicenseService.start(ServiceOptions.of(home))) { ... }} in a test; as a process of
 * its own it is {@link Main}.
 */
public interface LicenseService extends AutoCloseable {

	/** Of the program. */
	String VERSION = "1.0.0";

	/**
	 * Starts a service and waits until it is ready.
	 *
	 * @throws ProblemException if it cannot run; nothing is left behind then
	 */
	static LicenseService start(ServiceOptions options) throws ProblemException, InterruptedException {
		return Assembly.start(options, Surroundings.ofThisMachine());
	}

	/** How it is reached. */
	RunningService running();

	/** Waits until an administrator asks it to stop; it still runs then. */
	void awaitStopRequest() throws InterruptedException;

	/** Stops it: requests that run are answered, everything is on disk, the home is free. Closing again does nothing. */
	@Override
	void close();
}
