// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {

	private static final Moment START = new Moment(Long.MAX_VALUE - 1_000, Instant.parse("2026-03-02T08:00:00Z"));

	@ParameterizedTest(name = "{3}")
	@CsvSource({ "10, 10, 10, both clocks agree", "10, 3610, 3610, the machine was suspended for an hour",
			"10, -3590, 10, the wall clock was set back by an hour", "10, 70, 70, the wall clock was set forward",
			"0, 0, 0, no time passed" })
	void whicheverClockPassedMoreCounts(long monotonic, long wall, long passed, String name) {
		Moment now = new Moment(START.nanos() + Duration.ofSeconds(monotonic).toNanos(), START.wall().plusSeconds(wall));
		assertEquals(Duration.ofSeconds(passed), now.since(START));
	}
}
