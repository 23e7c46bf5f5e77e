// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.log;

/**
 * A leadership that is open for business.
 *
 * @param opening its number, which every entry it proposes carries
 * @param time    what it stamps them with
 */
record Lead(long opening, LedgerTime time) {
}
