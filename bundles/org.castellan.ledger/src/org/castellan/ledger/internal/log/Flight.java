// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.log;

import org.castellan.ledger.internal.state.Applied;

/** A log entry on its way: hears once that it was applied, or that it is not known whether it will be. */
public interface Flight {

	/** It is durable on a majority and was applied. */
	void landed(Applied applied);

	/** Whether it will be applied is not known. */
	void lost(Throwable cause);
}
