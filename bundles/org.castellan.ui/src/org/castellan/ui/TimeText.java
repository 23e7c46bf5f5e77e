// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;

/**
 * Instants and spans as a person says them: {@code 08:42} for today, {@code 3 Nov 08:42} for another day, {@code 12 d} for
 * a span. Immutable.
 */
public record TimeText(ZoneId zone) {

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
	private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
	private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

	/** In the zone of this computer. */
	public static TimeText here() {
		return new TimeText(ZoneId.systemDefault());
	}

	/** {@code 08:42}, {@code 3 Nov 08:42} or, in another year, {@code 2025-11-03 08:42}. */
	public String moment(Instant instant, Instant now) {
		ZonedDateTime then = instant.atZone(zone);
		LocalDate today = now.atZone(zone).toLocalDate();
		DateTimeFormatter format = then.toLocalDate().equals(today) ? CLOCK : then.getYear() == today.getYear() ? DAY : YEAR;
		return format.format(then);
	}

	/** {@code 2026-11-03 08:42:07}. */
	public String exact(Instant instant) {
		return EXACT.format(instant.atZone(zone));
	}

	/** Its largest unit, rounded down: {@code 20 s}, {@code 5 min}, {@code 3 h}, {@code 12 d}; {@code 0 s} if negative. */
	public static String span(Duration duration) {
		long seconds = Math.max(0, duration.toSeconds());
		if (seconds < 60) {
			return NLS.bind(Messages.TimeText_seconds, seconds);
		}
		if (seconds < 3_600) {
			return NLS.bind(Messages.TimeText_minutes, seconds / 60);
		}
		return seconds < 86_400 ? NLS.bind(Messages.TimeText_hours, seconds / 3_600)
				: NLS.bind(Messages.TimeText_days, seconds / 86_400);
	}

	/** As {@link #span}, rounded up: what surely is over after it. */
	public static String spanAtMost(Duration duration) {
		long seconds = Math.max(1, duration.plusNanos(999_999_999).toSeconds());
		long unit = seconds < 60 ? 1 : seconds < 3_600 ? 60 : seconds < 86_400 ? 3_600 : 86_400;
		return span(Duration.ofSeconds((seconds + unit - 1) / unit * unit));
	}
}
