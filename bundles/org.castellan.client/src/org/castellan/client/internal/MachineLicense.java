// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.time.LocalDate;
import java.util.Optional;

import org.castellan.authorization.AuthorizationProblem;
import org.castellan.authorization.HeldLicense;
import org.castellan.client.SingleUseOutcome;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.license.LicenseCheck;
import org.castellan.core.license.LicenseReport;
import org.castellan.core.license.LineVerdict;
import org.castellan.core.license.LineVerifier;
import org.castellan.core.problem.Problem;
import org.castellan.machine.MachineIds;

/** A licence of a workstation's storage, read by the same rules as a service's. */
public final class MachineLicense {

	private final HeldLicense held;
	private final MachineIds machine;
	private final LineVerifier verifier;
	private final LocalDate today;

	public MachineLicense(HeldLicense held, MachineIds machine, LineVerifier verifier, LocalDate today) {
		this.held = held;
		this.machine = machine;
		this.verifier = verifier;
		this.today = today;
	}

	/** What it says of a feature; empty if it is about another. */
	public Optional<SingleUseOutcome> judge(String feature) {
		Optional<FeatureLine> line = held.file().features().stream().filter(each -> each.name().equals(feature)).findFirst();
		return line.map(this::judge);
	}

	private SingleUseOutcome judge(FeatureLine line) {
		boolean anywhere = held.passedOn() || machine.ids().isEmpty();
		LicenseReport report = (anywhere ? LicenseCheck.anywhere(verifier, today)
				: LicenseCheck.on(machine::has, verifier, today)).check(held.file());
		Optional<LineVerdict.Trusted> trusted = report.trusted().stream()
				.filter(each -> each.line().number() == line.number()).findFirst();
		if (trusted.isEmpty()) {
			return new SingleUseOutcome.NotAuthorized(report.problems().stream().filter(Problem::isError).findFirst()
					.orElseGet(() -> AuthorizationProblem.NOT_AUTHORIZED.problem("feature", line.name())));
		}
		if (line.expiry().isOver(today)) {
			return new SingleUseOutcome.NotAuthorized(AuthorizationProblem.AUTHORIZATION_OVER.problem("feature", line.name(),
					"expires", line.expiry().toString()));
		}
		if (!line.term().hasBegun(today)) {
			return new SingleUseOutcome.NotAuthorized(AuthorizationProblem.NOT_STARTED.problem("feature", line.name(),
					"starts", line.term().first().orElseThrow().toString(), "now", today.toString()));
		}
		LineVerifier.Verdict.Valid signature = trusted.get().signature();
		return new SingleUseOutcome.Authorized(line.name(), line.version().text(), signature.publisher(), signature.trial(),
				line.expiry());
	}
}
