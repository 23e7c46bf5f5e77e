// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.castellan.core.host.HostId;
import org.castellan.core.host.HostIdType;

/** Finds lines whose term is over, soon over or yet to come, and lines locked to another machine. */
record LineCheck(Findings findings, Predicate<HostId> isThisMachine, LocalDate today) {

	private static final int SOON_DAYS = 30;
	/** Of a short licence only the last third is soon, so that a trial of thirty days does not begin with a warning. */
	private static final int SOON_PART = 3;

	void check(LicenseFile file) {
		for (SignedLine line : file.signedLines()) {
			checkTerm(line);
			if (line instanceof FeatureLine feature) {
				checkHostIds(feature);
			}
		}
	}

	private void checkTerm(SignedLine line) {
		Term term = line.term();
		if (term.last().isOver(today)) {
			findings.add(line, LicenseProblem.EXPIRED, "expires", term.last().toString());
		} else if (!term.hasBegun(today)) {
			findings.add(line, LicenseProblem.NOT_STARTED, "starts", term.first().orElseThrow().toString());
		} else if (term.last().isOver(today.plusDays(soon(line) + 1))) {
			long days = ChronoUnit.DAYS.between(today, term.last().lastDay().orElseThrow());
			findings.add(line, LicenseProblem.EXPIRES_SOON, "expires", term.last().toString(), "days",
					Long.toString(days));
		}
	}

	private static long soon(SignedLine line) {
		Optional<LocalDate> begin = line.term().first()
				.or(() -> line instanceof FeatureLine feature ? feature.issued() : Optional.empty());
		Optional<LocalDate> end = line.term().last().lastDay();
		return begin.isEmpty() || end.isEmpty() ? SOON_DAYS
				: Math.min(SOON_DAYS, ChronoUnit.DAYS.between(begin.get(), end.get()) / SOON_PART);
	}

	private void checkHostIds(FeatureLine line) {
		List<HostId> hostIds = line.hostIds();
		hostIds.stream().filter(HostId::isMulticast).forEach(hostId -> findings.add(line,
				LicenseProblem.MULTICAST_HOST_ID, "hostId", hostId.toString()));
		if (!hostIds.isEmpty() && hostIds.stream().noneMatch(this::mayBeHere)) {
			findings.add(line, LicenseProblem.WRONG_HOST, "hostId",
					hostIds.stream().map(HostId::toString).collect(Collectors.joining(" ")));
		}
	}

	/** Who the user is and what they sit at shows only when they ask for a seat. */
	private boolean mayBeHere(HostId hostId) {
		return hostId.isEverywhere() || hostId.type() == HostIdType.USER || hostId.type() == HostIdType.DISPLAY
				|| hostId.type() == HostIdType.INTERNET || isThisMachine.test(hostId);
	}
}
