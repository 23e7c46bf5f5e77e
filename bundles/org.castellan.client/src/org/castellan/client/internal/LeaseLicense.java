// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.castellan.core.api.LeaseGrant;
import org.castellan.core.host.HostId;
import org.castellan.core.license.LicenseCheck;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.LicenseReport;
import org.castellan.core.license.LineVerifier;
import org.castellan.core.license.Pools;
import org.castellan.core.license.SignedLine;
import org.castellan.core.problem.Problem;

/**
 * The licence behind a lease: the lines that the service shows, made into a small licence file and read by the same
 * rules as the service's own. Seats of several lines add up, so a lease may be for more seats than the one line it shows
 * gives; that line must give seats of the lease's feature at all.
 */
final class LeaseLicense {

	/** The service's day may be another than this machine's, by its clock or its zone. */
	private static final List<Integer> DAYS = List.of(0, -1, 1);

	private final LeaseGrant grant;

	LeaseLicense(LeaseGrant grant) {
		this.grant = grant;
	}

	/** Why it does not license the lease, in one sentence; empty if it does. */
	Optional<String> whyNot(LineVerifier verifier, LocalDate today) {
		LicenseReport report;
		try {
			report = LicenseCheck.anywhere(verifier, today).check(file());
		} catch (IllegalArgumentException e) {
			return Optional.of("Its host ids are no host ids.");
		}
		Pools pools = Pools.of(List.of(report));
		boolean licensed = pools.named(grant.feature()).stream()
				.anyMatch(pool -> DAYS.stream().anyMatch(days -> pool.total(today.plusDays(days)) != 0));
		return licensed ? Optional.empty()
				: Optional.of(report.problems().stream().filter(Problem::isError).map(Problem::what).findFirst()
						.orElse("It gives no seats of " + grant.feature() + "."));
	}

	private LicenseFile file() {
		String servers = grant.hostIds().stream().map(HostId::parse)
				.map(hostId -> "SERVER this_host " + hostId + "\n").collect(Collectors.joining());
		String vendors = parse(grant.licenseLine()).signedLines().stream().map(SignedLine::vendor).distinct()
				.map(vendor -> "VENDOR " + vendor + "\n").collect(Collectors.joining());
		return parse(servers + vendors + grant.licenseLine());
	}

	private static LicenseFile parse(String text) {
		return LicenseFile.parse(text.getBytes(StandardCharsets.ISO_8859_1));
	}
}
