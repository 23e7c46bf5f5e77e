// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import org.castellan.ledger.LedgerConfiguration;
import org.castellan.ledger.LedgerException;
import org.castellan.ledger.SeatLedger;

/** Opens the ledger of a home; a test may open one that forgets. */
@FunctionalInterface
public interface LedgerOpener {

	SeatLedger open(LedgerConfiguration configuration) throws LedgerException;
}
