// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

/** Hears what changed. Called on a ledger thread after each batch that changed something; must be quick. */
@FunctionalInterface
public interface LedgerListener {

	void changed(LedgerChange change);
}
