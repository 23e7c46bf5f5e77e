// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import org.castellan.core.problem.ProblemException;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.function.Executable;

/** What several tests need: publishers in memory, and stores whose passwords cost little. */
final class Samples {

	static final char[] PASSWORD = "correct horse".toCharArray();
	static final String LINE = "INCREMENT desktopAdvP castellan 1.0 31-dec-2027 10 ISSUED=2-mar-2026";
	private static final int FEW_ROUNDS = 100;

	private Samples() {
	}

	static PublisherKey publisher(String name) {
		return publisher(name, false, SigningKey.generate(new SecureRandom()), SettableTime.START);
	}

	static PublisherKey publisher(String name, boolean trial, SigningKey key, Instant now) {
		return new PublisherKey(new Publisher(PublisherCertificate.create(name, trial, key, now)), key);
	}

	static PublisherStore store(Path directory) {
		return new PublisherStore(directory, SettableTime.standard(), FEW_ROUNDS);
	}

	static void assertProblem(CryptoProblem expected, Executable action) {
		assertEquals(expected.code(), assertThrows(ProblemException.class, action).problem().code());
	}
}
