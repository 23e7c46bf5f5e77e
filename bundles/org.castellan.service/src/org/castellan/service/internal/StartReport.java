// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import java.util.Optional;
import org.castellan.core.json.Json;
import org.castellan.core.problem.Problem;
import org.castellan.service.RunningService;
import tools.jackson.core.JacksonException;

/**
 * The one line that a service's process writes to its standard output: that it is ready, or why it is not. Whoever
 * started it reads that line and nothing else.
 *
 * @param ready  how it is reached
 * @param failed why it ends
 */
public record StartReport(Optional<RunningService> ready, Optional<Problem> failed) {

	public static StartReport of(RunningService running) {
		return new StartReport(Optional.of(running), Optional.empty());
	}

	public static StartReport of(Problem problem) {
		return new StartReport(Optional.empty(), Optional.of(problem));
	}

	public String toLine() {
		return Json.mapper().writeValueAsString(this);
	}

	/** Reads the line; empty if it is something else. */
	public static Optional<StartReport> parse(String line) {
		try {
			return Optional.of(Json.mapper().readValue(line, StartReport.class));
		} catch (JacksonException somethingElse) {
			return Optional.empty();
		}
	}
}
