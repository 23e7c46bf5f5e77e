// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import static org.castellan.crypto.Samples.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

	private static final Fingerprint SAMPLE = Samples.publisher("x").publisher().fingerprint();

	@Test
	void isReadAsAPersonCopiesIt() throws Exception {
		assertTrue(SAMPLE.value().matches("([0-9A-F]{2}:){31}[0-9A-F]{2}"));
		assertEquals(SAMPLE, Fingerprint.parse(SAMPLE.value()));
		assertEquals(SAMPLE, Fingerprint.parse(" " + SAMPLE.value().toLowerCase(Locale.ROOT).replace(":", "") + "\n"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "AB", "zz" })
	void anythingElseIsTold(String text) {
		assertProblem(CryptoProblem.BAD_FINGERPRINT, () -> Fingerprint.parse(text));
		assertThrows(IllegalArgumentException.class, () -> new Fingerprint(text));
	}

	@Test
	void hasOneSpelling() {
		assertThrows(IllegalArgumentException.class, () -> new Fingerprint(SAMPLE.value().toLowerCase(Locale.ROOT)));
	}
}
