// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.flexnet;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;

/**
 * Measures how long a connection to a licence manager takes, one after the other: a TCP connection is one round trip. For
 * example {@code new MeasureLatencyOperation().measure(new LatencyRequest("licsrv01", port, 10), Progress.none())}.
 */
public final class MeasureLatencyOperation {

	/** Longer than any value of FLEXLM_TIMEOUT helps. */
	private static final Duration LONGEST = Duration.ofSeconds(20);

	/** @throws ProblemException if not one connection came about */
	public Latency measure(LatencyRequest request, Progress progress) throws ProblemException {
		Objects.requireNonNull(request);
		InetSocketAddress target = new InetSocketAddress(resolve(request), request.port().value());
		List<Duration> trips = new ArrayList<>();
		int lost = 0;
		String reason = "";
		progress.step(request.host() + ":" + request.port(), request.tries());
		for (int i = 0; i < request.tries() && !progress.isCancelled(); i++) {
			try {
				trips.add(connect(target));
			} catch (IOException e) {
				lost++;
				reason = String.valueOf(e.getMessage());
				if (trips.isEmpty()) {
					// A server that refuses the first does not measure anything; waiting for it twenty times helps nobody.
					break;
				}
			}
			progress.worked(1);
		}
		if (trips.isEmpty()) {
			throw new ProblemException(FlexNetProblem.NOTHING_MEASURED.problem("target", request.host() + ":" + request.port(),
					"reason", reason.isEmpty() ? "It was stopped." : reason + "."));
		}
		return new Latency(request, trips, lost);
	}

	private static InetAddress resolve(LatencyRequest request) throws ProblemException {
		try {
			return InetAddress.getByName(request.host());
		} catch (UnknownHostException e) {
			throw new ProblemException(FlexNetProblem.NOTHING_MEASURED.problem("target", request.host() + ":" + request.port(),
					"reason", "The name is not known here."), e);
		}
	}

	private static Duration connect(InetSocketAddress target) throws IOException {
		try (Socket socket = new Socket()) {
			long start = System.nanoTime();
			socket.connect(target, (int) LONGEST.toMillis());
			return Duration.ofNanos(System.nanoTime() - start);
		}
	}
}
