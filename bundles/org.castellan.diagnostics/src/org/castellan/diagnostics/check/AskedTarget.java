// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A target whose name is resolved, with what each address of its host replies. All of them are asked at the same time, since a
 * client goes on to the next one; what the best of them says is the verdict, and the connect step tells of the others.
 */
final class AskedTarget {

	private final int index;
	private final Target target;
	private final List<InetAddress> addresses;
	private final Step resolved;
	private final @Nullable Reply[] replies;
	private int missing;

	/** @param addresses in the order a client prefers them */
	AskedTarget(int index, Target target, List<InetAddress> addresses, Step resolved) {
		this.index = index;
		this.target = target;
		this.addresses = addresses;
		this.resolved = resolved;
		replies = new Reply[addresses.size()];
		missing = addresses.size();
	}

	/** One address of it. */
	record Attempt(AskedTarget asked, int nth) {

		InetSocketAddress address() {
			return asked.address(nth);
		}
	}

	int index() {
		return index;
	}

	Target target() {
		return target;
	}

	List<Attempt> attempts() {
		return IntStream.range(0, addresses.size()).mapToObj(nth -> new Attempt(this, nth)).toList();
	}

	/** Answers whether it was the last that was missing. */
	synchronized boolean replied(int nth, Reply reply) {
		replies[nth] = reply;
		missing--;
		return missing == 0;
	}

	/** The verdict of the best reply, once all are there. */
	ProbeResult result() {
		int best = bestFirst().getFirst();
		Verdict verdict = verdict(reply(best));
		Step connect = verdict.isOpen() ? Step.done(Step.Kind.CONNECT, words(best), reply(best).after())
				: Step.failed(Step.Kind.CONNECT, words(best), reply(best).after());
		return new ProbeResult(target, verdict, reply(best).after(), Stream.concat(Stream.of(resolved, connect),
				verdict.isOpen() ? slower(best) : Stream.empty()).toList());
	}

	/**
	 * What clients wait for before they try the address that accepts: a preferred one where packets vanish. One that refuses
	 * costs no time, and to a network that this machine cannot reach at all its clients do not go either.
	 */
	private Stream<Step> slower(int open) {
		String silent = IntStream.range(0, open).filter(nth -> isWaitedFor(reply(nth)))
				.mapToObj(nth -> addresses.get(nth).getHostAddress() + " comes first and is " + words(reply(nth))).collect(Collectors.joining("; "));
		return silent.isEmpty() ? Stream.empty()
				: Stream.of(new Step(Step.Kind.ADDRESSES, Step.Outcome.WARNED, silent, Duration.ZERO));
	}

	private static boolean isWaitedFor(Reply reply) {
		return reply.kind() == Reply.Kind.FILTERED
				|| reply.kind() == Reply.Kind.UNREACHABLE && !reply.reason().contains("network is unreachable");
	}

	/** The addresses that accept connections, for a probe. */
	List<Reached> reached(Duration timeout) {
		List<Reached> reached = new ArrayList<>();
		for (int nth : bestFirst()) {
			Reply reply = reply(nth);
			if (reply.kind() == Reply.Kind.OPEN) {
				reached.add(new Reached(target, address(nth), Stream.concat(
						Stream.of(resolved, Step.done(Step.Kind.CONNECT, words(nth), reply.after())), slower(nth)).toList(), timeout, resolved.duration().plus(reply.after())));
			}
		}
		return reached;
	}

	private InetSocketAddress address(int nth) {
		return new InetSocketAddress(addresses.get(nth), target.port().orElseThrow().value());
	}

	private synchronized Reply reply(int nth) {
		Reply reply = replies[nth];
		return reply == null ? Reply.notTried(Reply.CANCELLED) : reply;
	}

	/** Replies say the more the earlier their kind stands; of two alike the preferred address comes first. */
	private List<Integer> bestFirst() {
		return IntStream.range(0, addresses.size()).boxed().sorted(Comparator.comparing(nth -> reply(nth).kind())).toList();
	}

	/** What one address replied, and in their own words the others. */
	private String words(int nth) {
		if (addresses.size() == 1) {
			return words(reply(nth));
		}
		return addresses.get(nth).getHostAddress() + " " + words(reply(nth)) + IntStream.range(0, addresses.size())
				.filter(other -> other != nth).mapToObj(other -> "; " + addresses.get(other).getHostAddress() + " " + words(reply(other)))
				.collect(Collectors.joining());
	}

	private static String words(Reply reply) {
		return reply.kind() == Reply.Kind.OPEN ? "accepted" : verdict(reply).words();
	}

	private static Verdict verdict(Reply reply) {
		return switch (reply.kind()) {
			case OPEN -> new Verdict.Open();
			case REFUSED -> new Verdict.Refused();
			case FILTERED -> new Verdict.Filtered();
			case UNREACHABLE -> new Verdict.Unreachable(reply.reason());
			case NOT_TRIED -> new Verdict.CouldNotCheck(reply.reason());
		};
	}
}
