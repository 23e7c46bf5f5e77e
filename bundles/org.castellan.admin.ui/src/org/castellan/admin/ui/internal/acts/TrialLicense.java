// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.acts;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;

import org.castellan.admin.ui.internal.servers.ConsoleServer;
import org.castellan.admin.ui.internal.servers.ServerRef;
import org.castellan.authority.CreateTrialOperation;
import org.castellan.authority.TrialOutcome;
import org.castellan.client.KnownServer;
import org.castellan.client.LicenseServerConnection;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.machine.MachineIds;
import org.castellan.ui.Notice;
import org.eclipse.osgi.util.NLS;

/**
 * The shortest way to seats: starts the service of this computer if need be, makes a trial licence for this machine, and
 * authorizes it. Whatever comes of it says that it is a trial.
 */
public final class TrialLicense {

	private static final String FOLDER = "trial";

	private TrialLicense() {
	}

	public static void create(ConsoleServer server, Notice notice) {
		Act.run(Messages.Trial_job, server, progress -> create(server, progress), notice,
				result -> NLS.bind(Messages.Trial_done, result.features().size()));
	}

	private static AuthorizationResult create(ConsoleServer server, Progress progress)
			throws ProblemException, InterruptedException {
		KnownServer started = StartService.start(server, progress);
		progress.step(Messages.Trial_making, 1);
		Path folder = ((ServerRef.Home) server.ref()).directory().resolveSibling(FOLDER);
		TrialOutcome outcome = new CreateTrialOperation(MachineIds::ofThisMachine, InstantSource.system(),
				ZoneId.systemDefault(), new SecureRandom()).create(folder);
		progress.worked(1);
		return switch (outcome) {
		case TrialOutcome.Created trial -> authorize(server, started, trial, progress);
		case TrialOutcome.Refused refused -> throw new ProblemException(refused.problems().getFirst());
		};
	}

	private static AuthorizationResult authorize(ConsoleServer server, KnownServer started, TrialOutcome.Created trial,
			Progress progress) throws ProblemException, InterruptedException {
		progress.step(Messages.Trial_authorizing, 1);
		try (LicenseServerConnection connection = server.list().servers().connect(started.address())) {
			connection.trust(trial.publisher().pem().getBytes(StandardCharsets.US_ASCII));
			AuthorizationResult result = connection.authorize(trial.file().bytes());
			progress.worked(1);
			if (!result.applied()) {
				throw new ProblemException(result.problems().getFirst());
			}
			return result;
		}
	}
}
