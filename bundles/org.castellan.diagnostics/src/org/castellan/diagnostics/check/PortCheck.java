// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

import org.castellan.core.work.Progress;
import org.castellan.diagnostics.catalog.Protocol;
import org.jspecify.annotations.Nullable;

/** One run of {@link CheckPortsOperation}, from names to verdicts. */
final class PortCheck {

	private final CheckRequest request;
	private final NameLookup lookup;
	private final PortProbes probes;
	private final LicensePorts licensePorts;
	private final Progress progress;
	private final ProbeListener listener;
	private final ReentrantLock telling = new ReentrantLock();
	private final @Nullable ProbeResult[] results;
	private Map<String, Resolution> names = Map.of();
	private boolean over;

	PortCheck(CheckRequest request, PortProbes probes, Progress progress, ProbeListener listener) {
		this(request, new NameLookup(request.timeout()), probes, progress, listener);
	}

	PortCheck(CheckRequest request, NameLookup lookup, PortProbes probes, Progress progress, ProbeListener listener) {
		this.request = request;
		this.lookup = lookup;
		this.probes = probes;
		licensePorts = new LicensePorts(request.targets());
		this.progress = progress;
		this.listener = listener;
		results = new ProbeResult[request.targets().size()];
	}

	void run() throws InterruptedException {
		List<String> hosts = request.hosts();
		names = lookup.resolve(hosts, progress::isCancelled);
		Set<String> elsewhere = elsewhere();
		List<AskedTarget.Attempt> attempts = new ArrayList<>();
		Map<String, Step> steps = new HashMap<>();
		for (int index = 0; index < request.targets().size(); index++) {
			Target planned = request.targets().get(index);
			Target target = planned.inside() && elsewhere.contains(planned.host()) ? planned.notNeeded() : planned;
			resolved(index, target, names.get(target.host()), steps).ifPresent(asked -> attempts.addAll(asked.attempts()));
		}
		SocketBudget sockets = new SocketBudget(OpenFiles.atMost(request.openSockets()));
		try (ProbeQueue queue = new ProbeQueue(sockets, progress::isCancelled)) {
			new ConnectScan(request.timeout(), sockets, isSeveralMachines() ? request.perSecond() : 0).scan(
					attempts.stream().map(AskedTarget.Attempt::address).toList(), progress::isCancelled,
					(i, reply) -> replied(attempts.get(i), reply, queue));
			queue.await();
		} finally {
			end();
			// also of a check that was stopped, since what is known of the one decides about the others
			licensePorts.oneIsEnough(results, this::tell);
		}
	}

	/** One name may stand for several machines, too; an address of each version is one that speaks both. */
	private boolean isSeveralMachines() {
		return names.size() > 1 || addresses().values().stream().anyMatch(found -> found.stream()
				.collect(Collectors.groupingBy(Object::getClass, Collectors.counting())).values().stream()
				.anyMatch(ofOneVersion -> ofOneVersion > 1));
	}

	/** Of the hosts with ports for their inside, those that are not this computer; one without an address may be. */
	private Set<String> elsewhere() {
		Map<String, List<InetAddress>> addresses = addresses();
		return request.targets().stream().filter(Target::inside).map(Target::host).distinct()
				.filter(addresses::containsKey).filter(host -> addresses.get(host).stream().noneMatch(LocalOwners::isOwn))
				.collect(Collectors.toSet());
	}

	/** Empty if it has its verdict without a connection. */
	private Optional<AskedTarget> resolved(int index, Target target, @Nullable Resolution name,
			Map<String, Step> steps) {
		Optional<String> obstacle = obstacle(target);
		if (obstacle.isPresent()) {
			end(index, new ProbeResult(target, new Verdict.CouldNotCheck(obstacle.get()), Duration.ZERO, List.of()));
			return Optional.empty();
		}
		return switch (name) {
			case Resolution.Found(var addresses, var duration) -> Optional.of(new AskedTarget(index, target, addresses,
					steps.computeIfAbsent(target.host(), host -> Step.done(Step.Kind.RESOLVE, host + " is " + words(addresses), duration))));
			case Resolution.Unknown(var duration) -> unresolved(index, target, new Verdict.NameUnknown(),
					target.host() + " is not known", duration);
			case Resolution.Unanswered(var reason, var duration) -> unresolved(index, target,
					new Verdict.CouldNotCheck(reason), reason, duration);
			case null -> throw new IllegalStateException("No name was asked for " + target);
		};
	}

	private Optional<AskedTarget> unresolved(int index, Target target, Verdict verdict, String why, Duration duration) {
		end(index, new ProbeResult(target, verdict, duration, List.of(Step.failed(Step.Kind.RESOLVE, why, duration))));
		return Optional.empty();
	}

	private static String words(List<InetAddress> addresses) {
		String all = addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
		return addresses.size() == 1 ? all : all + ", asked at the same time";
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

	private void replied(AskedTarget.Attempt attempt, Reply reply, ProbeQueue queue) {
		AskedTarget asked = attempt.asked();
		if (!asked.replied(attempt.nth(), reply)) {
			return;
		}
		List<Reached> reached = asked.reached(request.timeout());
		Optional<PortProbe> probe = reached.isEmpty() ? Optional.empty() : probes.of(asked.target().expected());
		if (probe.isEmpty()) {
			end(asked.index(), asked.result());
		} else {
			queue.add(probe.get(), reached, result -> end(asked.index(), result));
		}
	}

	private void end(int index, ProbeResult result) {
		telling.lock();
		try {
			if (over) {
				return;
			}
			results[index] = result;
			if (!licensePorts.mustWait(result)) {
				tell(result);
			}
		} finally {
			telling.unlock();
		}
	}

	/** What a probe that was left behind says from now on comes too late. */
	private void end() {
		telling.lock();
		over = true;
		telling.unlock();
	}

	private void tell(ProbeResult result) {
		progress.worked(1);
		listener.checked(result);
	}

	/** Of the hosts that have some. */
	Map<String, List<InetAddress>> addresses() {
		Map<String, List<InetAddress>> addresses = new HashMap<>();
		names.forEach((host, name) -> {
			if (name instanceof Resolution.Found(var found, var duration)) {
				addresses.put(host, found);
			}
		});
		return addresses;
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
