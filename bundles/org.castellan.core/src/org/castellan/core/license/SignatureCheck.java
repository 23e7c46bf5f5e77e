// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castellan.core.host.HostId;
import org.castellan.core.license.LineVerifier.Verdict;

/** Finds lines that no installed publisher signed as they stand. */
record SignatureCheck(Findings findings, LineVerifier verifier) {

	private record Verified(SignedLine line, Optional<Verdict> verdict) {
	}

	/** The good signatures by line number. */
	Map<Integer, Verdict.Valid> check(LicenseFile file) {
		List<HostId> hostIds = file.hostIds();
		// a signature costs more than all else in a check together: spread them over the processors
		List<Verified> verified = file.signedLines().parallelStream().map(line -> verify(line, hostIds)).toList();
		Map<Integer, Verdict.Valid> valid = HashMap.newHashMap(verified.size());
		for (Verified each : verified) {
			each.verdict().ifPresentOrElse(verdict -> judge(each.line(), verdict, valid),
					() -> findings.add(each.line(), SignatureProblem.UNSIGNED));
		}
		return valid;
	}

	private Verified verify(SignedLine line, List<HostId> hostIds) {
		return new Verified(line, line.sign().filter(sign -> !sign.isBlank())
				.map(sign -> verifier.verify(line.signedText(hostIds), sign)));
	}

	private void judge(SignedLine line, Verdict verdict, Map<Integer, Verdict.Valid> valid) {
		switch (verdict) {
			case Verdict.Valid good -> valid.put(line.number(), good);
			case Verdict.UnknownPublisher unknown ->
				findings.add(line, SignatureProblem.UNKNOWN_PUBLISHER, "key",
						unknown.keyId().isEmpty() ? "it is in another vendor's form" : unknown.keyId());
			case Verdict.Changed changed ->
				findings.add(line, SignatureProblem.CHANGED_LINE, "publisher", changed.publisher());
			case Verdict.OutOfDate late ->
				findings.add(line, SignatureProblem.OUT_OF_DATE_PUBLISHER, "publisher", late.publisher());
		}
	}
}
