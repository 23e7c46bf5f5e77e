// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

/**
 * The ledger has learned that it is an older copy of itself: somebody remembers more than it does.
 *
 * @param evidence what was seen, for people
 * @param fencing  the highest fencing number that is known to have been given
 */
record Doubt(String evidence, long fencing) {
}
