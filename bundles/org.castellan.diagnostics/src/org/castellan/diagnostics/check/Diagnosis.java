// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.util.Locale;

import org.castellan.core.problem.Problem;
import org.castellan.diagnostics.DiagnosticsProblem;

/** What a result means to a person: the problem, with its remedy. */
final class Diagnosis {

	private Diagnosis() {
	}

	static Problem of(ProbeResult result) {
		Target target = result.target();
		return switch (result.verdict()) {
			case Verdict.Open() -> warning(result);
			case Verdict.Refused() -> problem(DiagnosticsProblem.REFUSED, target, "");
			case Verdict.Filtered() -> DiagnosticsProblem.FILTERED.problem("target", target.toString(), "host", target.host(),
					"port", port(target), "timeout", Long.toString(result.duration().toMillis()));
			case Verdict.Unreachable(String reason) -> problem(DiagnosticsProblem.UNREACHABLE, target, reason);
			case Verdict.NameUnknown() -> problem(DiagnosticsProblem.NAME_UNKNOWN, target, "");
			case Verdict.WrongService(String found) -> problem(DiagnosticsProblem.WRONG_SERVICE, target, found);
			case Verdict.CertificateProblem(String reason) -> problem(DiagnosticsProblem.CERTIFICATE, target, reason);
			case Verdict.CouldNotCheck(String reason) -> problem(DiagnosticsProblem.COULD_NOT_CHECK, target, reason);
		};
	}

	private static Problem problem(DiagnosticsProblem kind, Target target, String reason) {
		return kind.problem("target", target.toString(), "host", target.host(), "port", port(target), "expected",
				target.expected().name().toLowerCase(Locale.ROOT), "reason", reason);
	}

	private static Problem warning(ProbeResult result) {
		Step warned = result.steps().stream().filter(step -> step.outcome() == Step.Outcome.WARNED).findFirst().orElseThrow();
		DiagnosticsProblem kind = switch (warned.kind()) {
			case CLOCK -> DiagnosticsProblem.CLOCK_OFFSET;
			case ADDRESSES -> DiagnosticsProblem.ADDRESSES_DIFFER;
			case RESOLVE, CONNECT, TLS, HELLO, LATENCY -> DiagnosticsProblem.WARNED;
		};
		return kind.problem("target", result.target().toString(), "detail", warned.detail());
	}

	private static String port(Target target) {
		return target.port().map(Object::toString).orElse("");
	}
}
