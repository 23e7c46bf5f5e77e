// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

/**
 * Hears what changed. Called on a ledger thread after each batch that changed something, before those who asked get their
 * answers; must be quick.
 */
@FunctionalInterface
public interface LedgerListener {

	void changed(LedgerChange change);
}
