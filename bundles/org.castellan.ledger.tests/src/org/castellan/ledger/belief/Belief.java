// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.belief;

/**
 * That a client believed it held seats, from when it heard so to when it stopped: at its release or at its own end,
 * whichever came first. Monotonic nanoseconds.
 */
record Belief(String client, long lease, long fencing, int count, long from, long to) {
}
