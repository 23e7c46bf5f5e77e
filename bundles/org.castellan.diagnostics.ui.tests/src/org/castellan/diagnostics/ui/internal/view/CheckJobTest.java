// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckJobTest {

	/** In milliseconds: a dozen times a second, a fifth of the time, every two seconds at least. */
	@ParameterizedTest
	@CsvSource({ "0, 80", "20, 80", "21, 84", "100, 400", "500, 2000", "60000, 2000" })
	void whatTakesLongToShowIsShownLessOften(long showing, int pause) {
		assertEquals(pause, CheckJob.pauseAfter(Duration.ofMillis(showing)));
	}
}
