// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.authorization;

import org.castellan.core.problem.ProblemException;
import org.castellan.service.internal.license.LicenseStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A change of the trusted storage that nobody interrupts, after which the ledger counts what the storage then says. That
 * is the new state, or, where the change failed after the ledger had given up seats, the old one.
 */
final class StorageChange {

	private static final Logger LOG = LoggerFactory.getLogger(StorageChange.class);

	private final LicenseStore licenses;

	StorageChange(LicenseStore licenses) {
		this.licenses = licenses;
	}

	/** @throws ProblemException why the change was not made */
	<T> T make(LicenseStore.Change<T> change) throws ProblemException, InterruptedException {
		return licenses.exclusively(() -> {
			try {
				return change.make();
			} finally {
				follow();
			}
		});
	}

	/** Where the ledger does not follow at once, housekeeping tries again. */
	private void follow() throws InterruptedException {
		try {
			licenses.follow();
		} catch (ProblemException e) {
			LOG.warn("The ledger does not follow the trusted storage yet: {}", e.getMessage());
		}
	}

	/** Whether the ledger has followed. */
	boolean isFollowed() {
		return licenses.isInLine();
	}
}
