// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import org.castellan.authorization.Clocks;
import org.castellan.client.site.SiteProblem;
import org.castellan.core.problem.ProblemException;

/** Compares this machine's clock with the one of an activation site: a day apart is a wrong clock, less is not told. */
final class ClockCheck {

	private static final Duration IN_DAYS_FROM = Duration.ofHours(48);

	private ClockCheck() {
	}

	/**
	 * @param said what the answer says itself, where its Date header is missing
	 * @throws ProblemException with {@link SiteProblem#CLOCK_WRONG}
	 */
	static void require(HttpResponse<?> response, Instant said, Instant here) throws ProblemException {
		Instant there = response.headers().firstValue("Date").map(date -> parse(date, said)).orElse(said);
		Duration ahead = Duration.between(there, here);
		if (ahead.abs().compareTo(Clocks.TOLERANCE) > 0) {
			throw new ProblemException(SiteProblem.CLOCK_WRONG.problem("by", words(ahead), "here", shown(here), "there",
					shown(there)));
		}
	}

	private static Instant parse(String date, Instant otherwise) {
		try {
			return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
		} catch (DateTimeException unreadable) {
			return otherwise;
		}
	}

	/** For example {@code 3 days (behind)}. */
	private static String words(Duration ahead) {
		Duration size = ahead.abs();
		String much = size.compareTo(IN_DAYS_FROM) < 0 ? size.toHours() + " hours" : size.toDays() + " days";
		return much + (ahead.isNegative() ? " (behind)" : " (ahead)");
	}

	private static String shown(Instant instant) {
		return instant.truncatedTo(ChronoUnit.SECONDS).toString();
	}
}
