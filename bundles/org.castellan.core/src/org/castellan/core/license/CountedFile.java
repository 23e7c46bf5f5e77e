// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.Objects;
import java.util.Optional;

/**
 * A checked file and how much of it counts. For example six of the ten seats of each line, while four are being given
 * back.
 *
 * @param report what the check says of it
 * @param limit  seats of each feature line at most, empty for as many as it says; an uncounted line counts whole
 */
public record CountedFile(LicenseReport report, Optional<SeatCount> limit) {

	public CountedFile {
		Objects.requireNonNull(report);
		Objects.requireNonNull(limit);
	}

	/** All of a file. */
	public static CountedFile whole(LicenseReport report) {
		return new CountedFile(report, Optional.empty());
	}

	SeatCount counted(SeatCount seats) {
		return seats.isUncounted() ? seats : limit.map(seats::atMost).orElse(seats);
	}
}
