// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.flexnet;

import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.diagnostics.check.NameLookup;
import org.castellan.diagnostics.check.Reply;
import org.castellan.diagnostics.flexnet.AddressRace.Answer;

/**
 * Measures how long a connection to a licence manager takes, one after the other: a TCP connection is one round trip. For
 * example {@code new MeasureLatencyOperation().measure(new LatencyRequest("licsrv01", port, 10), Progress.none())}.
 */
public final class MeasureLatencyOperation {

	/** Longer than any value of FLEXLM_TIMEOUT helps. */
	private static final Duration LONGEST = Duration.ofSeconds(20);
	private static final Duration LONGEST_FOR_NAME = Duration.ofSeconds(10);

	/**
	 * In a row: each costs its time, and so many in turn say that nobody is there any more. Lost ones with answers
	 * between them end nothing, since one slow trip among the later ones may decide the advice; nor does a refusal, which
	 * costs nothing.
	 */
	private static final int MOST_UNANSWERED = 3;

	private final NameLookup names;
	private final Duration longest;

	public MeasureLatencyOperation() {
		this(new NameLookup(LONGEST_FOR_NAME), LONGEST);
	}

	/**
	 * @param names   says for how long a name server may be silent
	 * @param longest for one connection
	 */
	MeasureLatencyOperation(NameLookup names, Duration longest) {
		this.names = names;
		this.longest = longest;
	}

	/**
	 * Ends at once when it is cancelled or its thread is interrupted, with what was measured until then.
	 *
	 * @throws ProblemException if not one connection came about
	 */
	public Latency measure(LatencyRequest request, Progress progress) throws ProblemException {
		Objects.requireNonNull(request);
		progress.step("Measuring round trips to " + request.target(), request.tries());
		return measure(request, addresses(request, progress), progress);
	}

	/** @param addresses of the host, at least one */
	Latency measure(LatencyRequest request, List<InetSocketAddress> addresses, Progress progress) throws ProblemException {
		return measure(request, addresses, new AddressRace(longest, progress)::run, progress);
	}

	/** What becomes of connections, as {@link AddressRace#run} tells it. */
	@FunctionalInterface
	interface Wire {

		Optional<Answer> ask(List<InetSocketAddress> addresses);
	}

	/** The first connection is a trip like the others: what it took is counted from when the attempt at its address began. */
	Latency measure(LatencyRequest request, List<InetSocketAddress> addresses, Wire wire, Progress progress)
			throws ProblemException {
		Answer first = wire.ask(addresses).filter(answer -> answer.isOpen() || !isStopped(progress))
				.orElseThrow(() -> nothing(request, "It was stopped."));
		if (!first.isOpen()) {
			throw nothing(request, reason(first.reply()));
		}
		List<Duration> trips = new ArrayList<>(List.of(first.reply().after()));
		progress.worked(1);
		int lost = 0;
		int unanswered = 0;
		while (trips.size() + lost < request.tries() && unanswered < MOST_UNANSWERED && !isStopped(progress)) {
			Optional<Reply> next = wire.ask(List.of(first.address())).map(Answer::reply);
			if (next.filter(reply -> reply.kind() == Reply.Kind.OPEN).isPresent()) {
				trips.add(next.get().after());
			} else if (!isStopped(progress)) {
				lost++;
			}
			unanswered = next.filter(MeasureLatencyOperation::isAnswer).isPresent() ? 0 : unanswered + 1;
			progress.worked(1);
		}
		return new Latency(request, trips, lost);
	}

	/** Of the machine itself; all else takes its time, also that a machine of the same network is gone. */
	private static boolean isAnswer(Reply reply) {
		return reply.kind() == Reply.Kind.OPEN || reply.kind() == Reply.Kind.REFUSED;
	}

	private static boolean isStopped(Progress progress) {
		return progress.isCancelled() || Thread.currentThread().isInterrupted();
	}

	private String reason(Reply reply) {
		return switch (reply.kind()) {
			case REFUSED -> "It refuses connections.";
			case FILTERED -> "It does not answer within " + longest.toSeconds() + " seconds.";
			case OPEN, UNREACHABLE, NOT_TRIED -> sentence(reply.reason());
		};
	}

	private static String sentence(String words) {
		return words.isEmpty() ? "It cannot be reached." : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
	}

	private static ProblemException nothing(LatencyRequest request, String reason) {
		return new ProblemException(FlexNetProblem.NOTHING_MEASURED.problem("target", request.target(), "reason", reason));
	}

	private List<InetSocketAddress> addresses(LatencyRequest request, Progress progress) throws ProblemException {
		try {
			return names.addresses(request.host(), progress::isCancelled).stream()
					.map(address -> new InetSocketAddress(address, request.port().value())).toList();
		} catch (UnknownHostException e) {
			throw nothing(request, sentence(String.valueOf(e.getMessage())));
		}
	}
}
