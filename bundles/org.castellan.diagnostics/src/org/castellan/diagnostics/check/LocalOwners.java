// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.castellan.diagnostics.catalog.Protocol;
import org.castellan.diagnostics.machine.PortOwners;
import org.castellan.diagnostics.machine.SystemPorts;

/** Names the programs behind those ports of a run that are this machine's, in one look at it however many they are. */
final class LocalOwners {

	private static final long LONGEST_MILLIS = 2_000;

	private final SystemPorts system;
	private final Map<String, List<InetAddress>> here = new HashMap<>();

	/** @param addresses of each host that has some */
	LocalOwners(SystemPorts system, Map<String, List<InetAddress>> addresses) {
		this.system = system;
		addresses.forEach((host, all) -> {
			List<InetAddress> own = all.stream().filter(LocalOwners::isOwn).toList();
			if (!own.isEmpty()) {
				here.put(host, own);
			}
		});
	}

	/** The same results; the system is asked only if there is something to ask. */
	List<ProbeResult> named(List<ProbeResult> results) {
		if (results.stream().noneMatch(this::isAsked)) {
			return results;
		}
		PortOwners owners = PortOwners.read(system, LONGEST_MILLIS);
		return results.stream().map(result -> isAsked(result) ? named(result, owners) : result).toList();
	}

	/** A port that refuses belongs to nobody. */
	private boolean isAsked(ProbeResult result) {
		Target target = result.target();
		return target.protocol() == Protocol.TCP && target.port().isPresent() && here.containsKey(target.host())
				&& !(result.verdict() instanceof Verdict.Refused);
	}

	private ProbeResult named(ProbeResult result, PortOwners owners) {
		Target target = result.target();
		Optional<String> owner = owners.of(target.port().orElseThrow().value(), here.getOrDefault(target.host(), List.of()));
		return owner.isPresent() || !answers(result.verdict()) ? result.ownedBy(owner) : result.ownedBy(Optional.of(owners.unknown()));
	}

	private static boolean answers(Verdict verdict) {
		return verdict instanceof Verdict.Open || verdict instanceof Verdict.WrongService
				|| verdict instanceof Verdict.CertificateProblem;
	}

	/** Whether it is this machine's. */
	static boolean isOwn(InetAddress address) {
		try {
			return address.isLoopbackAddress() || address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
		} catch (SocketException e) {
			return false;
		}
	}
}
