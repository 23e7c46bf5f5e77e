// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import java.util.List;
import java.util.Objects;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.problem.Problem;

/** What became of an order: a signed licence file, or the reasons why there is none. */
public sealed interface ProvisionOutcome {

	/**
	 * The file is made.
	 *
	 * @param warnings what the site should know, such as a host id that no real card has
	 */
	record Provisioned(LicenseFile file, List<Problem> warnings) implements ProvisionOutcome {

		public Provisioned {
			Objects.requireNonNull(file);
			warnings = List.copyOf(warnings);
		}
	}

	/** Nothing was made or written. */
	record Refused(List<Problem> problems) implements ProvisionOutcome {

		public Refused {
			problems = List.copyOf(problems);
		}
	}
}
