// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import java.util.List;

import org.castellan.ledger.LedgerChange;
import org.castellan.ledger.Outcome;

/**
 * What applying one {@link Entry} did.
 *
 * @param opening  the number of the opening that is in force after it
 * @param outcomes one for each command of a batch, in order; empty if the batch came from an earlier opening, of which
 *                 nothing was done
 */
public record Applied(long opening, List<Outcome> outcomes, LedgerChange change) {
}
