// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.belief;

/** That a client was granted seats: when it asked and when it heard, in monotonic nanoseconds. */
record Grant(String client, long lease, long fencing, long asked, long heard) {
}
