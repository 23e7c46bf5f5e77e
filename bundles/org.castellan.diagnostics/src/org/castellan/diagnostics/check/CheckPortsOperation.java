// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.castellan.core.problem.Problem;
import org.castellan.core.work.Progress;
import org.castellan.diagnostics.DiagnosticsProblem;
import org.castellan.diagnostics.machine.SystemPorts;

/**
 * Checks ports: a verdict for each target, in about the time of one timeout however many are silent. For example
 * {@code new CheckPortsOperation(PortProbes.standard(time), time)}. Names are resolved first, then
 * everything is connected to at once, and what is open is looked at by the probe of its service.
 */
public final class CheckPortsOperation {

	/** A name server may be asked for it, and may not answer. */
	private static final long LONGEST_FOR_OWN_NAME_MILLIS = 500;

	private final PortProbes probes;
	private final InstantSource time;
	private final SystemPorts system;

	/** @param time of the answer's stamp, and for the clocks of services */
	public CheckPortsOperation(PortProbes probes, InstantSource time) {
		this(probes, time, SystemPorts.ofThisMachine());
	}

	/** @param system tells whose the ports of this machine are */
	CheckPortsOperation(PortProbes probes, InstantSource time, SystemPorts system) {
		this.probes = probes;
		this.time = time;
		this.system = system;
	}

	/**
	 * Blocks until every target has its verdict. Cancelled, or its thread interrupted, it ends at once: what was not
	 * reached could not be checked.
	 */
	public CheckOutcome check(CheckRequest request, Progress progress, ProbeListener listener) {
		List<Problem> refusal = refusal(request);
		if (!refusal.isEmpty()) {
			return new CheckOutcome.Refused(refusal);
		}
		Instant started = time.instant();
		long began = System.nanoTime();
		CompletableFuture<String> here = CompletableFuture.supplyAsync(CheckPortsOperation::here).completeOnTimeout("this machine",
				LONGEST_FOR_OWN_NAME_MILLIS, TimeUnit.MILLISECONDS);
		progress.step("Checking " + request.targets().size() + " ports", request.targets().size());
		PortCheck check = new PortCheck(request, probes, progress, listener);
		boolean interrupted = false;
		try {
			check.run();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			interrupted = true;
		}
		boolean cancelled = interrupted || progress.isCancelled();
		List<ProbeResult> results = cancelled ? check.results()
				: new LocalOwners(system, check.addresses()).named(check.results());
		return new CheckOutcome.Checked(new PortRun(started, Duration.ofNanos(System.nanoTime() - began), here.join(),
				results, cancelled));
	}

	private static List<Problem> refusal(CheckRequest request) {
		int targets = request.targets().size();
		if (targets == 0) {
			return List.of(DiagnosticsProblem.NO_TARGET.problem());
		}
		if (targets > CheckRequest.MOST_TARGETS) {
			return List.of(DiagnosticsProblem.TOO_MANY_TARGETS.problem("targets", Integer.toString(targets), "most",
					Integer.toString(CheckRequest.MOST_TARGETS)));
		}
		int hosts = request.hosts().size();
		return hosts > 1 && !request.confirmed()
				? List.of(DiagnosticsProblem.NOT_CONFIRMED.problem("hosts", Integer.toString(hosts)))
				: List.of();
	}

	private static String here() {
		try {
			return InetAddress.getLocalHost().getHostName();
		} catch (UnknownHostException e) {
			return "localhost";
		}
	}
}
