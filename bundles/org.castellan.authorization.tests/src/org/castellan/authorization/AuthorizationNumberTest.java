// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.castellan.core.problem.ProblemException;
import org.castellan.core.problem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationNumberTest {

	@ParameterizedTest
	@ValueSource(strings = { "ESU123456789", " esu123456789\t", "Esu123456789\n" })
	void blanksAndLowerCaseAreMended(String text) throws ProblemException {
		assertEquals("ESU123456789", AuthorizationNumber.parse(text).text());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ESU12345678", "ESU1234567890", "ES1234567890", "ESU123456789-101", "ESU123456789-10100",
			"ESU 123456789", "ESU１２３４５６７８９", "ıSU123456789", "ESU123456789\nX" })
	void anotherFormIsRefusedWithoutTellingIt(String text) {
		ProblemException told = assertThrows(ProblemException.class, () -> AuthorizationNumber.parse(text));
		assertEquals("CAS-1101", told.problem().code());
		assertTrue(told.problem().details().values().stream().noneMatch(value -> value.length() > 2));
	}

	@ParameterizedTest
	@CsvSource({ "ESU123456789, SINGLE_USE, single-use", "EVA123456789, EVALUATION, evaluation",
			"EFL123456789-1010, CONCURRENT, concurrent", "EEA123456789, ENTERPRISE, enterprise",
			"ECP123456789, SERVER, server", "UNK123456789, OTHER, other" })
	void theLettersTellTheKind(String text, NumberKind kind, String key) {
		assertEquals(kind, new AuthorizationNumber(text).kind());
		assertEquals(key, kind.key());
	}

	@Test
	void itIsShownMasked() {
		assertEquals("EFL…789", Sample.CONCURRENT.toString());
		assertEquals("EFL…010", Sample.OTHER.masked());
		assertEquals("Item[number=EFL…789, count=2]", new Item(Sample.CONCURRENT, 2).toString());
	}

	@Test
	void anUnusualKindIsAWarningForThatTargetOnly() {
		assertEquals(Severity.WARNING, Sample.SINGLE.remark(TargetKind.SERVER).orElseThrow().severity());
		assertTrue(Sample.SINGLE.remark(TargetKind.WORKSTATION).isEmpty());
		assertTrue(Sample.CONCURRENT.remark(TargetKind.SERVER).isEmpty());
		assertTrue(Sample.CONCURRENT.remark(TargetKind.WORKSTATION).isPresent());
		assertTrue(new AuthorizationNumber("UNK123456789").remark(TargetKind.SERVER).isEmpty());
	}
}
