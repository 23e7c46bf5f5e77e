// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenewalTimesTest {

	private final RenewalTimes times = new RenewalTimes(new Random(4));

	@ParameterizedTest
	@ValueSource(ints = { 5, 10, 120, 3600, 86_400 })
	void renewsAtAboutAThird(int seconds) {
		Duration timeToLive = Duration.ofSeconds(seconds);
		for (int i = 0; i < 100; i++) {
			Duration regular = times.regular(timeToLive);
			assertTrue(regular.compareTo(timeToLive.dividedBy(4)) > 0, regular::toString);
			assertTrue(regular.compareTo(timeToLive.dividedBy(3)) <= 0, regular::toString);
		}
	}

	@Test
	void manyClientsThatStartTogetherDriftApart() {
		Duration timeToLive = Duration.ofSeconds(120);
		long different = Stream.generate(() -> times.regular(timeToLive)).limit(100).distinct().count();
		assertTrue(different > 90, () -> different + " different times");
	}

	@ParameterizedTest
	@ValueSource(ints = { 5, 10, 120, 3600 })
	void afterFailuresItAsksSeveralTimesMoreBeforeTheEnd(int seconds) {
		Duration timeToLive = Duration.ofSeconds(seconds);
		Duration left = timeToLive.minus(timeToLive.dividedBy(3));
		int attempts = 0;
		while (!left.isNegative()) {
			attempts++;
			left = left.minus(times.retry(timeToLive, attempts));
		}
		int counted = attempts;
		assertTrue(counted >= 4, () -> counted + " attempts");
	}

	@Test
	void retriesGrowRarer() {
		Duration timeToLive = Duration.ofHours(1);
		assertTrue(times.retry(timeToLive, 1).compareTo(Duration.ofSeconds(1)) <= 0);
		assertTrue(times.retry(timeToLive, 6).compareTo(Duration.ofSeconds(16)) >= 0);
		assertTrue(times.retry(timeToLive, 1_000).compareTo(Duration.ofMinutes(10)) <= 0);
	}
}
