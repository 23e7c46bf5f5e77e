// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import org.castellan.core.net.NameServers;

/**
 * Resolves names, many at once. The system's resolver cannot be interrupted and would hold the carrier of a virtual
 * thread, so it has platform threads, which are left behind when it does not answer in time.
 */
public final class NameLookup {

	/** EAI_AGAIN in the words of glibc, musl, and Windows (WSATRY_AGAIN). */
	private static final List<String> NOBODY_ANSWERS = List.of("Temporary failure in name resolution", "Try again",
			"temporary error during hostname resolution");
	/** An address is no name: nobody is asked for it. */
	private static final String NO_ZONE = "no network card of this machine is the zone that the address names behind its %";
	private static final int MOST_THREADS = 32;
	/** Of a host; who has more has them for load, and they answer alike. */
	private static final int MOST_ADDRESSES = 8;
	private static final long POLL_NANOS = 20_000_000;

	private final Duration timeout;
	private final Resolver resolver;

	/** @param timeout of all names that are asked for at once */
	public NameLookup(Duration timeout) {
		this(timeout, InetAddress::getAllByName);
	}

	/** @param resolver in the place of the system's */
	NameLookup(Duration timeout, Resolver resolver) {
		this.timeout = timeout;
		this.resolver = resolver;
	}

	/** Whoever knows the addresses of names. */
	@FunctionalInterface
	interface Resolver {

		InetAddress[] addresses(String host) throws UnknownHostException;
	}

	/**
	 * The addresses of one host in the order a client prefers them, at least one.
	 *
	 * @throws UnknownHostException saying whether the name is not known or nobody answered
	 */
	public List<InetAddress> addresses(String host, BooleanSupplier cancelled) throws UnknownHostException {
		try {
			return switch (resolve(List.of(host), cancelled).get(host)) {
				case Resolution.Found(var addresses, var duration) -> addresses;
				case Resolution.Unanswered(var reason, var duration) -> throw new UnknownHostException(reason);
				case Resolution.Unknown(var duration) -> throw new UnknownHostException("the name is not known here");
				case null -> throw new IllegalStateException("No name was asked for");
			};
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new UnknownHostException(Reply.CANCELLED);
		}
	}

	/** In one timeout for all of them together. */
	Map<String, Resolution> resolve(List<String> hosts, BooleanSupplier cancelled) throws InterruptedException {
		Map<String, Resolution> found = new LinkedHashMap<>();
		// not closed, since that would wait for a resolver that does not answer
		ExecutorService threads = Executors.newFixedThreadPool(Math.clamp(hosts.size(), 1, MOST_THREADS),
				Thread.ofPlatform().daemon().name("names-", 0).factory());
		try {
			Map<String, Future<Resolution>> asked = new LinkedHashMap<>();
			long deadline = System.nanoTime() + timeout.toNanos();
			for (String host : hosts) {
				if (isAddress(host)) {
					found.put(host, resolve(host));
				} else {
					asked.put(host, threads.submit(() -> resolve(host)));
				}
			}
			for (Map.Entry<String, Future<Resolution>> question : asked.entrySet()) {
				found.put(question.getKey(), await(question.getValue(), deadline, cancelled));
			}
		} finally {
			threads.shutdownNow();
		}
		return found;
	}

	private Resolution await(Future<Resolution> question, long deadline, BooleanSupplier cancelled)
			throws InterruptedException {
		while (!cancelled.getAsBoolean()) {
			try {
				return question.get(Math.clamp(deadline - System.nanoTime(), 0, POLL_NANOS), TimeUnit.NANOSECONDS);
			} catch (TimeoutException e) {
				if (System.nanoTime() >= deadline) {
					return new Resolution.Unanswered(
							"the name was not resolved within " + timeout.toMillis() + " ms", timeout);
				}
			} catch (ExecutionException e) {
				throw new IllegalStateException(e.getCause());
			}
		}
		return new Resolution.Unanswered(Reply.CANCELLED, Duration.ZERO);
	}

	/** Nobody is asked for an address, so that it waits for nobody. 300.1.1.1 is none: a name server is asked for it. */
	private static boolean isAddress(String host) {
		return host.indexOf(':') >= 0 || host.matches("\\d{1,3}(\\.\\d{1,3}){3}")
				&& Arrays.stream(host.split("\\.")).allMatch(octet -> Integer.parseInt(octet) <= 255);
	}

	private Resolution resolve(String host) {
		long began = System.nanoTime();
		try {
			List<InetAddress> addresses = Arrays.stream(resolver.addresses(host)).distinct()
					.sorted(Comparator.comparing(address -> address instanceof Inet4Address)).limit(MOST_ADDRESSES).toList();
			return new Resolution.Found(addresses, Duration.ofNanos(System.nanoTime() - began));
		} catch (UnknownHostException e) {
			Duration took = Duration.ofNanos(System.nanoTime() - began);
			return host.indexOf('%') >= 0 ? new Resolution.Unanswered(NO_ZONE, took) : unresolved(String.valueOf(e.getMessage()), took);
		}
	}

	/**
	 * Only a name server's answer makes a name unknown. The virtual machine tells the system's reason in the message alone,
	 * and only the first time where it keeps failures: {@link NameServers#askEveryTime}.
	 */
	static Resolution unresolved(String message, Duration duration) {
		boolean nobodyAnswers = NOBODY_ANSWERS.stream().anyMatch(message::contains);
		return nobodyAnswers ? new Resolution.Unanswered("no name server answers", duration) : new Resolution.Unknown(duration);
	}
}
