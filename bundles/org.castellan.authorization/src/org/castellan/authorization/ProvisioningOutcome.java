// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.List;
import java.util.Objects;
import org.castellan.core.problem.Problem;

/** What became of reading a provisioning file. Problems about a line have the detail {@code line}. */
public sealed interface ProvisioningOutcome {

	/** It can be used; the remarks are warnings, for example of a number of an unusual kind. */
	record Read(ProvisioningFile file, List<Problem> remarks) implements ProvisioningOutcome {
		public Read {
			Objects.requireNonNull(file);
			remarks = List.copyOf(remarks);
		}
	}

	/** It cannot be used; every problem found, one error at least. */
	record Refused(List<Problem> problems) implements ProvisioningOutcome {
		public Refused {
			problems = List.copyOf(problems);
		}
	}
}
