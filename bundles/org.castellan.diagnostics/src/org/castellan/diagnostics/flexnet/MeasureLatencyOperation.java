// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.flexnet;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;

import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.diagnostics.check.NameLookup;

/**
 * Measures how long a connection to a licence manager takes, one after the other: a TCP connection is one round trip. For
 * example {@code new MeasureLatencyOperation().measure(new LatencyRequest("licsrv01", port, 10), Progress.none())}.
 */
public final class MeasureLatencyOperation {

	/** Longer than any value of FLEXLM_TIMEOUT helps. */
	private static final Duration LONGEST = Duration.ofSeconds(20);
	private static final Duration LONGEST_FOR_NAME = Duration.ofSeconds(10);

	/** In turn: who falls silent is asked no more, since each costs the longest time and the advice stays the same. */
	private static final int MOST_LOST = 3;

	private final NameLookup names;

	public MeasureLatencyOperation() {
		this(new NameLookup(LONGEST_FOR_NAME));
	}

	/** @param names says for how long a name server may be silent */
	MeasureLatencyOperation(NameLookup names) {
		this.names = names;
	}

	/** @throws ProblemException if not one connection came about */
	public Latency measure(LatencyRequest request, Progress progress) throws ProblemException {
		Objects.requireNonNull(request);
		progress.step(request.host() + ":" + request.port(), request.tries());
		Queue<InetAddress> addresses = new ArrayDeque<>(addresses(request, progress));
		List<Duration> trips = new ArrayList<>();
		int lost = 0;
		int lostInTurn = 0;
		String reason = "";
		// as a client goes on to the next address; one that refuses the first connection does not measure anything
		while (trips.size() + lost < request.tries() && lostInTurn < MOST_LOST && !addresses.isEmpty() && !progress.isCancelled()) {
			try {
				trips.add(connect(new InetSocketAddress(addresses.element(), request.port().value())));
				lostInTurn = 0;
				progress.worked(1);
			} catch (IOException e) {
				reason = String.valueOf(e.getMessage());
				if (trips.isEmpty()) {
					addresses.remove();
				} else {
					lost++;
					lostInTurn++;
					progress.worked(1);
				}
			}
		}
		if (trips.isEmpty()) {
			throw new ProblemException(FlexNetProblem.NOTHING_MEASURED.problem("target", request.host() + ":" + request.port(),
					"reason", reason.isEmpty() ? "It was stopped." : reason + "."));
		}
		return new Latency(request, trips, lost);
	}

	private List<InetAddress> addresses(LatencyRequest request, Progress progress) throws ProblemException {
		try {
			return names.addresses(request.host(), progress::isCancelled);
		} catch (UnknownHostException e) {
			String reason = String.valueOf(e.getMessage());
			throw new ProblemException(FlexNetProblem.NOTHING_MEASURED.problem("target", request.host() + ":" + request.port(),
					"reason", Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + "."), e);
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
