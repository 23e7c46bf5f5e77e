// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

/**
 * When a log entry is applied.
 *
 * @param time  ledger time, what leases are counted by
 * @param wall  the leader's wall clock, shown to people
 * @param today the date that licences are judged by ({@link LicenseCalendar})
 */
record Moment(long time, long wall, long today) {

	/** Wall clock minus ledger time, by which the ends of leases are shown to people. */
	long ahead() {
		return wall - time;
	}
}
