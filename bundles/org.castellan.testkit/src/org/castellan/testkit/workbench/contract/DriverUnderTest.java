// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

import org.castellan.testkit.workbench.WorkbenchDriver;

/** The driver that a contract is about, and what it drives. */
interface DriverUnderTest {

	Duration PATIENCE = Duration.ofSeconds(60);
	Duration SHORT = Duration.ofMillis(400);

	WorkbenchDriver driver();

	/** The same, that gives up soon. */
	WorkbenchDriver impatient();

	FixtureWindow window();

	/** A directory for them. */
	Path pictures();

	static void assertContains(AssertionError failure, String... parts) {
		Arrays.stream(parts)
				.forEach(part -> assertTrue(failure.getMessage().contains(part), () -> part + " in " + failure.getMessage()));
	}
}
