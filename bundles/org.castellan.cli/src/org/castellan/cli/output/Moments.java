// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.output;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants and durations as a person reads them, for example {@code 2026-03-02 08:00:00} and {@code 1 min 20 s}. */
public final class Moments {

	private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
	private static final long MINUTE = 60;

	private Moments() {
	}

	/** In the zone of this machine. */
	public static String local(Instant instant) {
		return LOCAL.format(instant.atZone(ZoneId.systemDefault()));
	}

	/** Whole seconds, rounded down. */
	public static String text(Duration duration) {
		long seconds = duration.toSeconds();
		return seconds < MINUTE ? seconds + " s"
				: seconds / MINUTE + " min" + (seconds % MINUTE == 0 ? "" : " " + seconds % MINUTE + " s");
	}
}
