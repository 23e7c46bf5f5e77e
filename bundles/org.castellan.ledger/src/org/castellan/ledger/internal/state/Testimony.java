// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import java.util.UUID;

/**
 * What a witness outside the ledger's directory remembers of it, against which a restored copy is recognised.
 *
 * @param ledger   whose
 * @param sequence of the last log entry
 * @param fencing  the highest fencing number
 */
public record Testimony(UUID ledger, long sequence, long fencing) {
}
