// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import java.time.Duration;
import java.util.Optional;
import org.castellan.core.api.ServiceStatus;
import org.castellan.core.problem.ProblemException;
import org.castellan.service.internal.local.AdminCall;
import org.castellan.service.internal.local.RunFile;

/** Tells how the service of a home on this machine is, from its run file, its process and its own answer. */
public final class LocalStatusQuery {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	public LocalServiceStatus status(Home home) throws InterruptedException {
		Optional<RunningService> last = RunFile.read(home);
		if (last.isEmpty()) {
			return new LocalServiceStatus.NotRunning();
		}
		RunningService service = last.get();
		if (!RunFile.isRunning(home)) {
			return new LocalServiceStatus.Killed(service);
		}
		try (AdminCall call = AdminCall.to(home, service, PATIENCE)) {
			return new LocalServiceStatus.Running(service, call.get("admin/status", ServiceStatus.class));
		} catch (ProblemException e) {
			return RunFile.isRunning(home) ? new LocalServiceStatus.Silent(service, e.problem())
					: new LocalServiceStatus.NotRunning();
		}
	}
}
