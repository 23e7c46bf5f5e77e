// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.belief;

/** That a client was told its lease is not there, before its own end, without having released it. */
record Loss(String client, long lease, long fencing, String answer, long heard, long end) {
}
