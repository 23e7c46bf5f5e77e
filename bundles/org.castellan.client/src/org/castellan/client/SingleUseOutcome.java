// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.util.Objects;

import org.castellan.core.license.Expiry;
import org.castellan.core.problem.Problem;

/** Whether a machine is authorized for a feature on its own. */
public sealed interface SingleUseOutcome {

	/**
	 * It may be used.
	 *
	 * @param version   up to which
	 * @param publisher name
	 * @param trial     whether by a trial publisher
	 * @param expiry    the last day
	 */
	record Authorized(String feature, String version, String publisher, boolean trial, Expiry expiry)
			implements SingleUseOutcome {
		public Authorized {
			Objects.requireNonNull(feature);
			Objects.requireNonNull(version);
			Objects.requireNonNull(publisher);
			Objects.requireNonNull(expiry);
		}
	}

	/** It may not be used, for example because another machine's host ids are needed. */
	record NotAuthorized(Problem problem) implements SingleUseOutcome {
		public NotAuthorized {
			Objects.requireNonNull(problem);
		}
	}

	/** That could not be checked: the storage cannot be read, or the clock cannot be right. */
	record Unknown(Problem problem) implements SingleUseOutcome {
		public Unknown {
			Objects.requireNonNull(problem);
		}
	}
}
