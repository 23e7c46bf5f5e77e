// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.machine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.castellan.core.problem.Problem;
import org.castellan.diagnostics.catalog.Ports;
import org.castellan.machine.ListeningPort;

/**
 * What was seen on this machine.
 *
 * @param listening every TCP port somebody listens on
 * @param taken     the ports of the products asked for that are among them
 * @param ephemeral the range the system gives ports from; empty if it cannot be read
 * @param problems  what a person should know, the taken ports included
 */
public record MachineSurvey(List<ListeningPort> listening, List<TakenPort> taken, Optional<Ports.Range> ephemeral,
		List<Problem> problems) {

	public MachineSurvey {
		listening = List.copyOf(listening);
		taken = List.copyOf(taken);
		Objects.requireNonNull(ephemeral);
		problems = List.copyOf(problems);
	}
}
