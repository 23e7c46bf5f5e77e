// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.castellan.core.problem.Problem;

/**
 * Whether two clocks agree, the same for a machine, a vendor and what carries requests between them. They may differ by less than {@link #TOLERANCE}, since machines whose time zone is set wrong
 * are off by up to 14 hours and do no harm; one that is off by a day is always found.
 */
public final class Clocks {

	public static final Duration TOLERANCE = Duration.ofHours(20);

	private Clocks() {
	}

	/** What to tell if this machine's clock is behind something that certainly happened. */
	static Optional<Problem> behind(Instant now, Instant happened, String what) {
		return isAfter(happened, now) ? Optional.of(AuthorizationProblem.CLOCK_BEHIND.problem("by", between(now, happened),
				"now", print(now), "what", what, "known", print(happened))) : Optional.empty();
	}

	/** Whether it is in the future by more than clocks may differ. */
	public static boolean isAfter(Instant instant, Instant now) {
		return instant.isAfter(now.plus(TOLERANCE));
	}

	/** For people: {@code 1 day 3 hours}. */
	public static String between(Instant from, Instant to) {
		Duration length = Duration.between(from, to).abs();
		String hours = counted(length.toHoursPart(), "hour");
		return length.toDays() == 0 ? hours
				: counted(length.toDays(), "day") + (length.toHoursPart() == 0 ? "" : " " + hours);
	}

	static String print(Instant instant) {
		return instant.truncatedTo(ChronoUnit.SECONDS).toString();
	}

	private static String counted(long count, String unit) {
		return count + " " + unit + (count == 1 ? "" : "s");
	}
}
