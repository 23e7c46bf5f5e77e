// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.time.InstantSource;
import java.util.Arrays;

import org.castellan.core.work.Progress;

/** Checks a port of each host named, in a virtual machine with settings of its own, and prints the verdicts. */
public final class CheckMain {

	private CheckMain() {
	}

	/** @param arguments the port, then hosts */
	public static void main(String[] arguments) {
		int port = Integer.parseInt(arguments[0]);
		CheckRequest request = CheckRequest.of(Arrays.stream(arguments).skip(1).map(host -> Target.of(host, port)).toList())
				.withTimeout(Checking.TIMEOUT).confirm();
		CheckOutcome outcome = new CheckPortsOperation(PortProbes.standard(InstantSource.system()), InstantSource.system()).check(request,
				Progress.none(), ProbeListener.none());
		switch (outcome) {
			case CheckOutcome.Checked(PortRun run) -> run.results()
					.forEach(result -> System.out.println(result.target().host() + " " + result.words()));
			case CheckOutcome.Refused(var problems) -> System.out.println(problems);
		}
		System.out.println("end");
	}
}
