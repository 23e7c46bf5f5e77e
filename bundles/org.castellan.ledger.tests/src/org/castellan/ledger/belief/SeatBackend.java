// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.belief;

/** What a {@link SeatServer} asks, in the words of its protocol; the answer is one line. */
interface SeatBackend extends AutoCloseable {

	/** {@code GRANTED lease fencing ttlMillis}, or {@code DENIED why}. */
	String acquire(String request, int count, String user, long seen);

	/** {@code RENEWED ttlMillis}, or {@code DENIED why}. */
	String renew(String request, long lease, long fencing, long seen);

	/** {@code RELEASED}, or {@code DENIED why}. */
	String release(String request, long lease, long fencing);

	/** {@code QUARANTINED}, or {@code DENIED why}. */
	String forceRelease(String request, long lease);

	/** {@code ACCEPTED millis}, or {@code DENIED why}. */
	String acceptRestored(String request);

	/** Sets the wall clock off by so many milliseconds. */
	void setWall(long offsetMillis);

	/** One seat for an hour: {@code GRANTED lease fencing ttlMillis}, or {@code DENIED why}. */
	String borrow(String request, String user);

	/** Logs about a megabyte: {@code INSTALLED}, or {@code DENIED why}. */
	String fill();

	@Override
	void close();
}
