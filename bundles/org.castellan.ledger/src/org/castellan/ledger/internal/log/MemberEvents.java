// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.log;

import org.castellan.ledger.LedgerChange;

/** What a member of the log tells the ledger above it. Called on Ratis' threads; must be quick. */
public interface MemberEvents {

	/** This member leads, and has applied everything that was logged before. */
	void leads();

	/** This member does not lead, or no more; {@code leader} is the id of the one that does, empty if there is none. */
	void follows(String leader);

	/** An entry was applied, here or as a follower. */
	void applied(LedgerChange change);

	/** The log can no longer be written, or holds what cannot be read: nothing more will be applied. */
	void failed(Throwable cause);
}
