// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.time.InstantSource;
import java.util.List;

import org.castellan.core.work.Progress;
import org.castellan.diagnostics.DiagnosticsProblem;

/** Checks ports. */
public final class CheckPortsOperation {

	private final PortProbes probes;
	private final InstantSource time;

	public CheckPortsOperation(PortProbes probes, InstantSource time) {
		this.probes = probes;
		this.time = time;
	}

	/** Blocks until every target has its verdict, or it is cancelled. */
	public CheckOutcome check(CheckRequest request, Progress progress, ProbeListener listener) {
		return new CheckOutcome.Refused(List.of(DiagnosticsProblem.NO_TARGET.problem("time", time.instant().toString(),
				"probes", probes.toString(), "cancelled", Boolean.toString(progress.isCancelled()))));
	}
}
