// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.util.Objects;

import org.castellan.client.site.SiteProblem;
import org.castellan.core.api.ResponseResult;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/** What came of having a request answered. */
sealed interface Asked {

	/** There is a response; whether it was applied, the machine says. */
	record Answered(ResponseResult result) implements Asked {

		public Answered {
			Objects.requireNonNull(result);
		}
	}

	/**
	 * Nothing was sent yet: nobody vouches for the site, so a person has to compare its fingerprint.
	 *
	 * @param address with the fingerprint, to be asked when it is the right one
	 */
	record UnknownSite(String fingerprint, String address) implements Asked {

		public UnknownSite {
			Objects.requireNonNull(fingerprint);
			Objects.requireNonNull(address);
		}

		/** @throws ProblemException the failure itself, if it is another */
		static UnknownSite of(ProblemException failure) throws ProblemException {
			Problem problem = failure.problem();
			if (!problem.code().equals(SiteProblem.CERTIFICATE_UNKNOWN.code())) {
				throw failure;
			}
			return new UnknownSite(problem.details().getOrDefault("fingerprint", ""),
					problem.details().getOrDefault("pinned", ""));
		}
	}
}
