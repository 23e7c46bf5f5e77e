// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

/**
 * The date that licences are judged by: the wall clock, but never earlier than a date that has really come. What has really
 * come is known from the ledger's own time, which no clock setting moves: once the wall clock has stood at least so far
 * ahead of it for a whole {@link #CONFIRMATION}, that distance is certain and never shrinks again.
 *
 * <p>
 * So a clock set back does not revive a licence, and a clock that was wrongly far ahead harms only while it is: corrected
 * within the confirmation, it leaves no trace. Dates only; no seat is ever freed by the wall clock.
 */
final class LicenseCalendar {

	/** How long the wall clock must stand, in milliseconds of ledger time, until it is certain. */
	static final long CONFIRMATION = 24 * 60 * 60 * 1000L;

	private static final long NEVER = Long.MIN_VALUE;

	/** Wall clock minus ledger time, at least, for certain. */
	private long certain = NEVER;
	/** The same, at least, since {@link #since}. */
	private long candidate = NEVER;
	private long since;

	/** Reads the wall clock of a log entry, and says which date it means. */
	long observe(long time, long wall) {
		long ahead = wall - time;
		if (candidate == NEVER) {
			begin(time, ahead);
		} else if (time - since >= CONFIRMATION) {
			certain = Math.max(certain, candidate);
			begin(time, ahead);
		} else {
			candidate = Math.min(candidate, ahead);
		}
		return date(time, wall);
	}

	/** The date that a reading of the wall clock means. */
	long date(long time, long wall) {
		return certain == NEVER ? wall : Math.max(wall, time + certain);
	}

	private void begin(long time, long ahead) {
		since = time;
		candidate = ahead;
	}

	void write(Output out) {
		out.writeSigned(certain);
		out.writeSigned(candidate);
		out.writeNumber(since);
	}

	void read(Input in) throws UnreadableException {
		certain = in.readSigned();
		candidate = in.readSigned();
		since = in.readNumber();
	}
}
