// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import org.castellan.core.api.LeaseGrant;
import org.castellan.core.problem.Problem;

/** What became of one attempt to renew a lease. */
public sealed interface Renewal {

	/** It lives on. */
	record Renewed(LeaseGrant grant) implements Renewal {
	}

	/** It is not known, or the service cannot renew at the moment: the lease lives to its own end. */
	record Failed(Problem problem) implements Renewal {
	}

	/** The service does not know the lease any more. */
	record TakenBack(Problem problem) implements Renewal {
	}
}
