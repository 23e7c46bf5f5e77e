// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.castellan.core.host.HostId;

/** Finds what is wrong with the SERVER lines: their number, and whether one of them is this machine. */
record ServerCheck(Findings findings, Predicate<HostId> isThisMachine) {

	void check(LicenseFile file) {
		List<ServerLine> servers = file.servers();
		if (servers.isEmpty()) {
			checkMissing(file);
			return;
		}
		Set<HostId> seen = new HashSet<>();
		for (ServerLine server : servers) {
			if (!seen.add(server.hostId())) {
				findings.add(server, LicenseProblem.REPEATED_SERVER, "hostId", server.hostId().toString());
			} else if (server.hostId().isMulticast()) {
				findings.add(server, LicenseProblem.MULTICAST_HOST_ID, "hostId", server.hostId().toString());
			}
		}
		if (seen.size() != 1 && seen.size() != 3) {
			findings.add(servers.getLast(), LicenseProblem.SERVER_COUNT, "count", Integer.toString(seen.size()));
		}
		checkHost(file, servers.getFirst());
	}

	private void checkHost(LicenseFile file, ServerLine first) {
		List<HostId> hostIds = file.hostIds();
		if (hostIds.stream().noneMatch(hostId -> hostId.isEverywhere() || isThisMachine.test(hostId))) {
			findings.add(first, LicenseProblem.WRONG_HOST, "hostId",
					hostIds.stream().map(HostId::toString).collect(Collectors.joining(" ")));
			file.signedLines().stream().filter(SignedLine::isCounted)
					.forEach(line -> findings.refuse(line, LicenseProblem.WRONG_HOST));
		}
	}

	/** A SERVER line that cannot be read is not missing. */
	private void checkMissing(LicenseFile file) {
		if (file.unreadableLines().stream().noneMatch(line -> line.isMeantAs("SERVER"))) {
			file.signedLines().stream().filter(SignedLine::isCounted)
					.forEach(line -> findings.add(line, LicenseProblem.COUNTED_WITHOUT_SERVER));
		}
	}
}
