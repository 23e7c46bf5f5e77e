// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import java.time.Duration;
import java.util.Optional;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.problem.ProblemException;
import org.castellan.service.internal.local.AdminCall;
import org.castellan.service.internal.local.RunFile;

/** Lets the service of a home on this machine read its licence files and publishers again. */
public final class RereadOperation {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/**
	 * @return what counts now, and what is wrong with which file
	 * @throws ProblemException {@link ServiceProblem#NOT_RUNNING} or {@link ServiceProblem#NO_ANSWER}
	 */
	public AuthorizationResult reread(Home home) throws ProblemException, InterruptedException {
		Optional<RunningService> service = RunFile.running(home);
		if (service.isEmpty()) {
			throw new ProblemException(ServiceProblem.NOT_RUNNING.problem("home", home.toString()));
		}
		try (AdminCall call = AdminCall.to(home, service.get(), PATIENCE)) {
			return call.post("admin/reread", AuthorizationResult.class);
		}
	}
}
