// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {

	private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");

	private final TimeText times = new TimeText(ZoneId.of("UTC"));

	@ParameterizedTest
	@CsvSource({ "2026-11-03T08:42:10Z, 08:42", "2026-11-02T08:42:10Z, 2 Nov 08:42", "2025-11-03T08:42:10Z, 2025-11-03 08:42" })
	void aMomentIsAsShortAsItsDayAllows(Instant instant, String text) {
		assertEquals(text, times.moment(instant, NOW));
	}

	@Test
	void theDayIsThatOfTheZone() {
		TimeText tokyo = new TimeText(ZoneId.of("Asia/Tokyo"));
		assertEquals("3 Nov 23:30", tokyo.moment(Instant.parse("2026-11-03T14:30:00Z"), Instant.parse("2026-11-03T15:30:00Z")));
	}

	@ParameterizedTest
	@CsvSource({ "-5, 0 s", "0, 0 s", "59, 59 s", "60, 1 min", "3599, 59 min", "3600, 1 h", "86399, 23 h", "86400, 1 d",
			"1036800, 12 d" })
	void aSpanIsItsLargestUnitRoundedDown(long seconds, String text) {
		assertEquals(text, TimeText.span(Duration.ofSeconds(seconds)));
	}

	@ParameterizedTest
	@CsvSource({ "-5, 1 s", "1, 1 s", "59, 59 s", "61, 2 min", "3541, 1 h", "3601, 2 h", "86401, 2 d" })
	void whatIsOverForSureIsRoundedUp(long seconds, String text) {
		assertEquals(text, TimeText.spanAtMost(Duration.ofSeconds(seconds)));
	}
}
