// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.local;

import java.io.IOException;
import java.nio.file.Path;

import org.castellan.client.ClientProblem;
import org.castellan.client.KnownServer;
import org.castellan.client.LicenseServers;
import org.castellan.client.ServerIdentity;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.service.Home;
import org.castellan.service.JavaCommand;
import org.castellan.service.RunningService;
import org.castellan.service.ServiceOptions;
import org.castellan.service.ServiceProblem;
import org.castellan.service.StartOutcome;
import org.castellan.service.StartServiceOperation;
import org.castellan.service.StopOutcome;
import org.castellan.service.StopServiceOperation;

/** Starts and stops the service of one home on this computer, and pins it as what its own files say it is. */
public final class LocalService {

	private final LicenseServers servers;
	private final Home home;

	public LocalService(LicenseServers servers, Path home) {
		this.servers = servers;
		this.home = Home.of(home);
	}

	/** Starts it unless it runs, waits until it is ready, and trusts it from then on. */
	public KnownServer start(Progress progress) throws ProblemException, InterruptedException {
		return switch (new StartServiceOperation(JavaCommand.of(classPath())).start(ServiceOptions.of(home), progress)) {
		case StartOutcome.Started(RunningService service) -> pin(service);
		case StartOutcome.AlreadyRunning(RunningService service) -> pin(service);
		case StartOutcome.Failed(var problem) -> throw new ProblemException(problem);
		};
	}

	/** Stops it if it runs. */
	public void stop() throws ProblemException, InterruptedException {
		if (new StopServiceOperation().stop(home) instanceof StopOutcome.Failed(var problem)) {
			throw new ProblemException(problem);
		}
	}

	/** The fingerprint in the home is the service's own word, so nobody need compare it. */
	private KnownServer pin(RunningService service) throws ProblemException, InterruptedException {
		ServerIdentity identity = servers.look(service.address());
		if (!identity.fingerprint().equals(service.fingerprint())) {
			throw new ProblemException(ClientProblem.FINGERPRINT_CHANGED.problem("server", service.address().toString(),
					"pinned", service.fingerprint(), "shown", identity.fingerprint()));
		}
		return servers.known().pin(KnownServer.of(identity).withHome(home.directory(), home.credentialFile()));
	}

	private static String classPath() throws ProblemException {
		try {
			return ServiceClassPath.find();
		} catch (IOException e) {
			throw new ProblemException(ServiceProblem.JAVA_NOT_FOUND.problem("reason", String.valueOf(e.getMessage())), e);
		}
	}
}
