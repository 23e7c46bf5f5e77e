// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.flexnet;

import java.time.Duration;

import org.castellan.core.net.PortNumber;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.diagnostics.check.NameLookup;

/** Measures the way to a host whose name may take a second, and prints what came of it and the milliseconds until then. */
public final class LatencyMain {

	private LatencyMain() {
	}

	/** @param arguments the host */
	public static void main(String[] arguments) {
		long began = System.nanoTime();
		String said;
		try {
			said = new MeasureLatencyOperation(new NameLookup(Duration.ofSeconds(1)), Duration.ofSeconds(20))
					.measure(new LatencyRequest(arguments[0], new PortNumber(27_000), 3), Progress.none()).toString();
		} catch (ProblemException e) {
			said = e.problem().code() + " " + e.problem().why();
		}
		System.out.println((System.nanoTime() - began) / 1_000_000 + " ms: " + said);
		System.exit(0);
	}
}
