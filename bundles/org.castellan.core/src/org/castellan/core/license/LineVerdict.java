// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.List;
import java.util.Objects;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.ProblemCode;

/** What a check says of one signed line: its seats may be given out within its term, or not at all. */
public sealed interface LineVerdict {

	SignedLine line();

	/**
	 * A publisher signed exactly this for this machine. Its term may be over, or still to come.
	 *
	 * @param signature     by whom
	 * @param serverHostIds what the signature covers besides the line
	 */
	record Trusted(SignedLine line, LineVerifier.Verdict.Valid signature, List<HostId> serverHostIds)
			implements LineVerdict {

		public Trusted {
			Objects.requireNonNull(line);
			Objects.requireNonNull(signature);
			serverHostIds = List.copyOf(serverHostIds);
		}
	}

	/**
	 * Something forbids its use.
	 *
	 * @param reasons the codes, whose texts are in the report
	 */
	record Refused(SignedLine line, List<ProblemCode> reasons) implements LineVerdict {

		public Refused {
			Objects.requireNonNull(line);
			reasons = List.copyOf(reasons);
		}
	}
}
