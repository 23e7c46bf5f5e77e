// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.time.Instant;

/**
 * Seats of one authorization number that this server holds.
 *
 * @param number     the authorization number; only administrators are told
 * @param feature    as licence files name it
 * @param title      as people name it, for example {@code Desktop Advanced}
 * @param held       seats that count here, without those withheld and lent
 * @param withheld   seats in a request that gives them back, which count nowhere until it is answered
 * @param lent       seats passed on to other licence servers
 * @param publisher  who signed for them
 * @param from       key of the licence server they came from, empty if they came from the publisher
 * @param since      when they came, or last changed
 * @param trusted    whether they count; if not, the machine is no longer the one they were given to
 * @param returnable whether they may be deauthorized; trials and single-use seats may not
 */
public record ActivationInfo(String number, String feature, String title, int held, int withheld, int lent,
		String publisher, String from, Instant since, boolean trusted, boolean returnable) {
}
