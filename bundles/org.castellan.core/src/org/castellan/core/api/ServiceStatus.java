// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.time.Instant;
import java.util.List;
import org.castellan.core.problem.Problem;

/**
 * How a licence service is: {@code GET /api/v1/admin/status}.
 *
 * @param state       what it can do now
 * @param version     of the program
 * @param serviceId   made with the home
 * @param name        the host's name
 * @param port        where it listens
 * @param home        its directory
 * @param process     its process id
 * @param started     since when it runs
 * @param fingerprint SHA-256 of its TLS certificate, colon-separated hex
 * @param epoch       how often its ledger was opened
 * @param members     the ledger's members, {@code host:port}; one by default
 * @param publishers  whom it trusts
 * @param leases      how many there are
 * @param features    how many pools
 * @param findings    what is wrong or will be
 */
public record ServiceStatus(ServiceState state, String version, String serviceId, String name, int port, String home,
		long process, Instant started, String fingerprint, long epoch, List<String> members,
		List<PublisherInfo> publishers, int leases, int features, List<Problem> findings) {

	public ServiceStatus {
		members = List.copyOf(members);
		publishers = List.copyOf(publishers);
		findings = List.copyOf(findings);
	}
}
