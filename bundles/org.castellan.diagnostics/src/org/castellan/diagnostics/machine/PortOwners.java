// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.castellan.machine.ListeningPort;

/** Who has the ports of this machine, from one look at it, for example {@code java (process 4312)}. */
public final class PortOwners {

	/** Of a listener that the system does not tell to this account. */
	public static final String HIDDEN = "could not check: no permission";
	private static final String NOT_LISTED = "could not check: the system lists no listener";
	private static final String NOT_ANSWERED = "could not check: the system did not answer";

	private final Map<Integer, List<ListeningPort>> listening;
	private final String otherwise;

	private PortOwners(List<ListeningPort> listening, String otherwise) {
		this.listening = listening.stream().collect(Collectors.groupingBy(ListeningPort::port));
		this.otherwise = otherwise;
	}

	/** Looks; a system that takes longer than this has not answered. */
	public static PortOwners read(SystemPorts system, long longestMillis) {
		return CompletableFuture.supplyAsync(() -> read(system), task -> Thread.ofPlatform().daemon().name("port-owners").start(task))
				.completeOnTimeout(new PortOwners(List.of(), NOT_ANSWERED), longestMillis, TimeUnit.MILLISECONDS).join();
	}

	private static PortOwners read(SystemPorts system) {
		try {
			return new PortOwners(system.listening(), NOT_LISTED);
		} catch (IOException e) {
			return new PortOwners(List.of(), NOT_ANSWERED);
		}
	}

	/** Who listens there; empty if nobody is known to. */
	public Optional<String> of(int port, Collection<InetAddress> addresses) {
		List<ListeningPort> there = listening.getOrDefault(port, List.of()).stream()
				.filter(listener -> serves(listener, addresses)).toList();
		return there.isEmpty() ? Optional.empty()
				: Optional.of(there.stream().map(listener -> listener.owner().orElse(HIDDEN)).distinct().collect(Collectors.joining(", ")));
	}

	/** Why nobody is known, of a port on which somebody answers. */
	public String unknown() {
		return otherwise;
	}

	private static boolean serves(ListeningPort listener, Collection<InetAddress> addresses) {
		try {
			InetAddress own = InetAddress.getByName(listener.address());
			return own.isAnyLocalAddress() || addresses.contains(own);
		} catch (UnknownHostException e) {
			return false;
		}
	}
}
