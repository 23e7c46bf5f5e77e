// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.problem.Problem;
import org.castellan.crypto.Publisher;

/**
 * What became of the wish for a trial: a licence with the publisher to install first, or the reasons why there is
 * none.
 */
public sealed interface TrialOutcome {

	/**
	 * The trial is there. A service needs the certificate installed, then the licence file authorized.
	 *
	 * @param certificateFile of the trial publisher
	 * @param licenseFile     for this machine
	 */
	record Created(Publisher publisher, Path certificateFile, LicenseFile file, Path licenseFile)
			implements TrialOutcome {

		public Created {
			Objects.requireNonNull(publisher);
			Objects.requireNonNull(certificateFile);
			Objects.requireNonNull(file);
			Objects.requireNonNull(licenseFile);
		}
	}

	/** There is no trial. */
	record Refused(List<Problem> problems) implements TrialOutcome {

		public Refused {
			problems = List.copyOf(problems);
		}
	}
}
