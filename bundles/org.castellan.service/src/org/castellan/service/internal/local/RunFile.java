// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.local;

import java.io.IOException;
import java.util.Optional;
import org.castellan.core.io.AtomicFile;
import org.castellan.core.json.Json;
import org.castellan.service.Home;
import org.castellan.service.RunningService;
import org.castellan.service.internal.home.HomeLock;
import tools.jackson.core.JacksonException;

/** Reads what a running service says of itself in its home. */
public final class RunFile {

	private static final int LIMIT = 64 * 1024;

	private RunFile() {
	}

	/** The service that runs in the home now and is ready, if there is one. */
	public static Optional<RunningService> running(Home home) {
		return isRunning(home) ? read(home) : Optional.empty();
	}

	/** Whether a process has the home; one that another account's rights hide counts as running. */
	public static boolean isRunning(Home home) {
		try {
			return HomeLock.isHeld(home);
		} catch (IOException hidden) {
			return read(home).flatMap(service -> ProcessHandle.of(service.pid())).isPresent();
		}
	}

	/** What was said last. Empty if no service has said so, or not in a way this version understands. */
	public static Optional<RunningService> read(Home home) {
		try {
			return Optional.of(Json.mapper().readValue(AtomicFile.read(home.runFile(), LIMIT), RunningService.class));
		} catch (IOException | JacksonException none) {
			return Optional.empty();
		}
	}
}
