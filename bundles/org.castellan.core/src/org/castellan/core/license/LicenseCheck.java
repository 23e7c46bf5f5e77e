// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.ProblemCode;

/**
 * Says everything that is wrong with a licence file, and which of its lines may be used:
 * {@code LicenseCheck.on(machine, verifier, today).check(file)}. Reads no clock and no disk; a file may be checked by
 * several threads at once.
 */
public final class LicenseCheck {

	private final LineVerifier verifier;
	private final Predicate<HostId> isThisMachine;
	private final LocalDate today;

	private LicenseCheck(LineVerifier verifier, Predicate<HostId> isThisMachine, LocalDate today) {
		this.verifier = verifier;
		this.isThisMachine = isThisMachine;
		this.today = today;
	}

	/**
	 * A check for use on one machine.
	 *
	 * @param hostIds all that the machine has
	 */
	public static LicenseCheck on(List<HostId> hostIds, LineVerifier verifier, LocalDate today) {
		List<HostId> own = List.copyOf(hostIds);
		return on(hostId -> own.stream().anyMatch(hostId::matches), verifier, today);
	}

	/**
	 * A check for use on one machine that is asked itself, since some kinds of host ids name several.
	 *
	 * @param isThisMachine whether a host id names it
	 */
	public static LicenseCheck on(Predicate<HostId> isThisMachine, LineVerifier verifier, LocalDate today) {
		return new LicenseCheck(verifier, isThisMachine, today);
	}

	/** A check that does not ask which machine the file is for, as its publisher makes it. */
	public static LicenseCheck anywhere(LineVerifier verifier, LocalDate today) {
		return new LicenseCheck(verifier, hostId -> true, today);
	}

	public LicenseReport check(LicenseFile file) {
		Findings findings = new Findings();
		new GrammarCheck(findings).check(file);
		new ServerCheck(findings, isThisMachine).check(file);
		new LineCheck(findings, isThisMachine, today).check(file);
		new ReferenceCheck(findings).check(file);
		new RepetitionCheck(findings).check(file);
		Map<Integer, LineVerifier.Verdict.Valid> valid = new SignatureCheck(findings, verifier).check(file);
		List<HostId> hostIds = file.hostIds();
		List<LineVerdict> verdicts = file.signedLines().stream()
				.map(line -> verdict(line, Optional.ofNullable(valid.get(line.number())), hostIds, findings)).toList();
		return new LicenseReport(findings.problems(), verdicts);
	}

	private static LineVerdict verdict(SignedLine line, Optional<LineVerifier.Verdict.Valid> signature,
			List<HostId> hostIds, Findings findings) {
		List<ProblemCode> reasons = findings.refusals(line);
		return signature.isEmpty() || !reasons.isEmpty() ? new LineVerdict.Refused(line, reasons)
				: new LineVerdict.Trusted(line, signature.get(), line.isCounted() ? hostIds : List.of());
	}
}
