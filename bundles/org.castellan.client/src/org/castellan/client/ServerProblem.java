// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.util.Objects;

import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.Problem;

/** Why one server of a list did not grant a seat, for example {@code 27000@dallas} and "Nothing answers there". */
public record ServerProblem(ServerAddress server, Problem problem) {

	public ServerProblem {
		Objects.requireNonNull(server);
		Objects.requireNonNull(problem);
	}

	/** Where another server granted the seat all the same. */
	ServerProblem asWarning() {
		return new ServerProblem(server, problem.asWarning());
	}
}
