// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.util.Objects;

import org.castellan.core.license.LineVerifier;

/** Which publishers a client believes when a lease shows the licence line it rests on. */
public sealed interface PublisherTrust {

	/** Only these: what an application should choose, with its vendor's certificate built in. */
	record Only(LineVerifier verifier) implements PublisherTrust {
		public Only {
			Objects.requireNonNull(verifier);
		}
	}

	/**
	 * Whom the pinned service trusts: the line must carry a valid signature of the publisher that the signed lease names.
	 * For tools of an administrator, who trusts the service anyway.
	 */
	record AsTheService() implements PublisherTrust {
	}
}
