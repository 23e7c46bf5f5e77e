// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.license;

import java.time.Instant;
import java.util.List;

/**
 * A signed feature line as a holder is shown it, who verifies it without the file; after it the PACKAGE or UPGRADE lines
 * that made it the feature and version it is.
 *
 * @param text    as in the licence file, a line each
 * @param hostIds of the file's SERVER lines, which the signature covers
 * @param start   the first instant at which it counts
 * @param end     the first instant at which it no longer counts
 */
public record SeatLine(String text, List<String> hostIds, Instant start, Instant end) {

	public SeatLine {
		hostIds = List.copyOf(hostIds);
	}

	boolean countsAt(Instant now) {
		return !now.isBefore(start) && now.isBefore(end);
	}
}
