// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import org.castellan.core.work.Progress;
import org.castellan.diagnostics.catalog.Protocol;
import org.jspecify.annotations.Nullable;

/** One run of {@link CheckPortsOperation}, from names to verdicts. */
final class PortCheck {

	private final CheckRequest request;
	private final PortProbes probes;
	private final Progress progress;
	private final ProbeListener listener;
	private final ReentrantLock telling = new ReentrantLock();
	private final @Nullable ProbeResult[] results;

	PortCheck(CheckRequest request, PortProbes probes, Progress progress, ProbeListener listener) {
		this.request = request;
		this.probes = probes;
		this.progress = progress;
		this.listener = listener;
		results = new ProbeResult[request.targets().size()];
	}

	/**
	 * A target whose name is resolved.
	 *
	 * @param step by which it was
	 */
	private record Resolved(int index, Target target, InetSocketAddress address, Step step) {
	}

	void run() throws InterruptedException {
		List<String> hosts = request.hosts();
		Map<String, Resolution> names = new NameLookup(request.timeout()).resolve(hosts, progress::isCancelled);
		List<Resolved> toConnect = new ArrayList<>();
		Map<String, Step> steps = new HashMap<>();
		for (int index = 0; index < request.targets().size(); index++) {
			Target target = request.targets().get(index);
			resolved(index, target, names.get(target.host()), steps).ifPresent(toConnect::add);
		}
		try (ProbeQueue queue = new ProbeQueue(OpenFiles.atMost(request.openSockets()), progress::isCancelled)) {
			new ConnectScan(request.timeout(), request.openSockets(), hosts.size() > 1 ? request.perSecond() : 0).scan(
					toConnect.stream().map(Resolved::address).toList(), progress::isCancelled,
					(i, reply) -> replied(toConnect.get(i), reply, queue));
			queue.await();
		}
		LicensePorts.oneIsEnough(results, this::tell);
	}

	/** Empty if it has its verdict without a connection. */
	private Optional<Resolved> resolved(int index, Target target, @Nullable Resolution name,
			Map<String, Step> steps) {
		Optional<String> obstacle = obstacle(target);
		if (obstacle.isPresent()) {
			end(index, new ProbeResult(target, new Verdict.CouldNotCheck(obstacle.get()), Duration.ZERO, List.of()));
			return Optional.empty();
		}
		return switch (name) {
			case Resolution.Found(var address, var duration) -> Optional
					.of(new Resolved(index, target, new InetSocketAddress(address, target.port().orElseThrow().value()),
							steps.computeIfAbsent(target.host(), host -> Step.done(Step.Kind.RESOLVE,
									host + " is " + address.getHostAddress(), duration))));
			case Resolution.Unknown(var duration) -> unresolved(index, target, new Verdict.NameUnknown(),
					target.host() + " is not known", duration);
			case Resolution.Unanswered(var reason, var duration) -> unresolved(index, target,
					new Verdict.CouldNotCheck(reason), reason, duration);
			case null -> throw new IllegalStateException("No name was asked for " + target);
		};
	}

	private Optional<Resolved> unresolved(int index, Target target, Verdict verdict, String why, Duration duration) {
		end(index, new ProbeResult(target, verdict, duration, List.of(Step.failed(Step.Kind.RESOLVE, why, duration))));
		return Optional.empty();
	}

	private static Optional<String> obstacle(Target target) {
		if (target.protocol() == Protocol.UDP) {
			return Optional.of("a UDP port does not say whether somebody listens");
		}
		if (target.protocol() == Protocol.ICMP) {
			return Optional.of("a ping needs rights that this program does not ask for");
		}
		return target.port().isPresent() ? Optional.empty()
				: Optional.of("its port is not known: " + target.rule().map(rule -> switch (rule.ports().toString()) {
					case "dynamic" -> "another at every start";
					case String blank -> "the source leaves it blank";
				}).orElse("none is named"));
	}

	private void replied(Resolved resolved, Reply reply, ProbeQueue queue) {
		Target target = resolved.target();
		Optional<PortProbe> probe = reply.kind() == Reply.Kind.OPEN ? probes.of(target.expected()) : Optional.empty();
		if (probe.isEmpty()) {
			end(resolved.index(), result(resolved, reply));
			return;
		}
		Reached reached = new Reached(target, resolved.address(), List.of(resolved.step(), connected(reply)),
				request.timeout(), resolved.step().duration().plus(reply.after()));
		queue.add(probe.get(), reached, result -> end(resolved.index(), result));
	}

	private static ProbeResult result(Resolved resolved, Reply reply) {
		Verdict verdict = switch (reply.kind()) {
			case OPEN -> new Verdict.Open();
			case REFUSED -> new Verdict.Refused();
			case FILTERED -> new Verdict.Filtered();
			case UNREACHABLE -> new Verdict.Unreachable(reply.reason());
			case NOT_TRIED -> new Verdict.CouldNotCheck(reply.reason());
		};
		Step connect = verdict.isOpen() ? connected(reply) : Step.failed(Step.Kind.CONNECT, verdict.words(), reply.after());
		return new ProbeResult(resolved.target(), verdict, reply.after(), List.of(resolved.step(), connect));
	}

	private static Step connected(Reply reply) {
		return Step.done(Step.Kind.CONNECT, "accepted", reply.after());
	}

	private void end(int index, ProbeResult result) {
		telling.lock();
		try {
			results[index] = result;
			if (!LicensePorts.mustWait(result)) {
				tell(result);
			}
		} finally {
			telling.unlock();
		}
	}

	private void tell(ProbeResult result) {
		progress.worked(1);
		listener.checked(result);
	}

	/** One for each target; those that an interruption left out could not be checked. */
	List<ProbeResult> results() {
		List<ProbeResult> all = new ArrayList<>(results.length);
		for (int index = 0; index < results.length; index++) {
			ProbeResult known = results[index];
			all.add(known != null ? known : new ProbeResult(request.targets().get(index),
					new Verdict.CouldNotCheck(Reply.CANCELLED), Duration.ZERO, List.of()));
		}
		return all;
	}
}
