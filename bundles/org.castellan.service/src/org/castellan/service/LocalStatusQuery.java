// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
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
			return new LocalServiceStatus.Killed(service, lastSign(home, service));
		}
		try (AdminCall call = AdminCall.to(home, service, PATIENCE)) {
			return new LocalServiceStatus.Running(service, call.get("admin/status", ServiceStatus.class));
		} catch (ProblemException e) {
			return RunFile.isRunning(home) ? new LocalServiceStatus.Silent(service, e.problem())
					: new LocalServiceStatus.NotRunning();
		}
	}

	/** Its log and its ledger tell how long it lived, to the second, while anything happened. */
	private static Instant lastSign(Home home, RunningService service) {
		try (Stream<Path> log = Files.walk(home.logDirectory()); Stream<Path> ledger = Files.walk(home.ledgerDirectory())) {
			return Stream.concat(log, ledger).filter(Files::isRegularFile)
					.map(file -> Instant.ofEpochMilli(file.toFile().lastModified())).max(Comparator.naturalOrder())
					.filter(written -> written.isAfter(service.started())).orElse(service.started());
		} catch (IOException | UncheckedIOException hidden) {
			return service.started();
		}
	}
}
