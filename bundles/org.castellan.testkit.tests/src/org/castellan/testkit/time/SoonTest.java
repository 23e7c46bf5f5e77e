// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class SoonTest {

	@Test
	void looksAgainUntilItIsFound() throws Exception {
		AtomicInteger looks = new AtomicInteger();
		assertEquals(3, Soon.<Integer>found("three looks", () -> Optional.of(looks.incrementAndGet()).filter(count -> count == 3)));
	}

	@Test
	void whatFailsIsNotTriedAgain() {
		assertThrows(IOException.class, () -> Soon.until("it comes", () -> {
			throw new IOException("it will not");
		}));
	}

	/** A test whose time is up. */
	@Test
	void anInterruptionEndsIt() {
		Thread.currentThread().interrupt();
		assertThrows(InterruptedException.class, () -> Soon.until("it comes", () -> false));
	}
}
