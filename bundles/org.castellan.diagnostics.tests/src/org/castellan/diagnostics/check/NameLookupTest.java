// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameLookupTest {

	private static final Duration SOME = Duration.ofMillis(3);

	@ParameterizedTest
	@ValueSource(strings = { "gis01: Temporary failure in name resolution", "gis01: Try again" })
	void whereNoNameServerAnswersNothingIsKnownOfTheName(String message) {
		assertEquals(new Resolution.Unanswered("no name server answers", SOME), NameLookup.unresolved(message, SOME));
	}

	@ParameterizedTest
	@ValueSource(strings = { "gis01: Name or service not known", "gis01: No address associated with hostname", "gis01", "null" })
	void aNameServersNoIsUnknown(String message) {
		assertEquals(new Resolution.Unknown(SOME), NameLookup.unresolved(message, SOME));
	}
}
