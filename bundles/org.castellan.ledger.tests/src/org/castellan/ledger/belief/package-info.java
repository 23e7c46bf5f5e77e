// SPDX-License-Identifier: EPL-2.0
/**
 * The belief-interval checker: do holders who believe they hold a seat ever outnumber the seats? A
 * {@link org.castellan.ledger.belief.SeatServer} runs a real ledger in a process of its own; many
 * {@link org.castellan.ledger.belief.Believer}s ask it through a {@link org.castellan.ledger.belief.LossyProxy} and write
 * down, in monotonic time, from when to when they believed what; {@link org.castellan.ledger.belief.Fault}s kill, pause and
 * confuse the server meanwhile; the {@link org.castellan.ledger.belief.BeliefChecker} reads the
 * {@link org.castellan.ledger.belief.BeliefLog} afterwards. A checker that finds nothing proves nothing unless it finds
 * what is wrong: the same clients against {@link org.castellan.ledger.belief.Control}s, which are shaped as other products'
 * ledgers are, must be caught.
 */
package org.castellan.ledger.belief;
