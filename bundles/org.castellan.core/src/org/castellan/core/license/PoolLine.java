// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.List;
import java.util.Objects;

/**
 * Seats of a pool that begin and end together.
 *
 * @param count  how many
 * @param term   when
 * @param proofs the signed lines that give them: a FEATURE or INCREMENT line, then the PACKAGE or UPGRADE lines that made
 *               it this feature and version
 */
public record PoolLine(SeatCount count, Term term, List<LineVerdict.Trusted> proofs) {

	public PoolLine {
		Objects.requireNonNull(count);
		Objects.requireNonNull(term);
		proofs = List.copyOf(proofs);
	}

	/** The FEATURE or INCREMENT line. */
	public FeatureLine line() {
		return (FeatureLine) proofs.getFirst().line();
	}
}
