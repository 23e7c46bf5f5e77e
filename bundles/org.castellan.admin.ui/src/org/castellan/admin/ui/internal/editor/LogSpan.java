// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How far back the Log page looks, in the order of its drop-down. */
enum LogSpan {

	ALL, LAST_HOUR, TODAY, LAST_WEEK;

	String text() {
		return switch (this) {
		case ALL -> Messages.Log_anyTime;
		case LAST_HOUR -> Messages.Log_lastHour;
		case TODAY -> Messages.Log_today;
		case LAST_WEEK -> Messages.Log_lastWeek;
		};
	}

	/** The first instant that belongs to it. */
	Instant begin(Instant now, ZoneId zone) {
		return switch (this) {
		case ALL -> Instant.MIN;
		case LAST_HOUR -> now.minus(Duration.ofHours(1));
		case TODAY -> LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
		case LAST_WEEK -> now.minus(Duration.ofDays(7));
		};
	}
}
