// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiryTest {

	@ParameterizedTest
	@ValueSource(strings = { "permanent", "PERMANENT", "Permanent", "1-jan-0", "01-jan-0", "1-jan-00", "01-jan-00",
			"1-JAN-000", "01-jan-0000", "01-Jan-0000" })
	void everySpellingOfNeverIsNever(String text) {
		assertEquals(Expiry.never(), Expiry.parse(text));
	}

	@ParameterizedTest
	@CsvSource({ "31-dec-2027, 2027-12-31", "1-jan-1990, 1990-01-01", "01-JAN-1990, 1990-01-01",
			"29-Feb-2028, 2028-02-29", "9-sEp-2031, 2031-09-09", "31-oct-9999, 9999-10-31" })
	void aDayIsReadInAnyCase(String text, String printed) {
		assertEquals(Expiry.on(LocalDate.parse(printed)), Expiry.parse(text));
		assertEquals(printed, Expiry.parse(text).toString());
	}

	/** Licence files are read by programs that know no others. */
	@ParameterizedTest
	@ValueSource(strings = { "ar-EG", "fa-IR", "tr-TR", "th-TH-u-nu-thai" })
	void aDayIsPrintedInTheDigitsOfTheGrammarWhereverTheUserIs(String language) {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag(language));
			assertEquals("09-dec-2027", Expiry.printDate(LocalDate.of(2027, 12, 9)));
		} finally {
			Locale.setDefault(before);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "31-feb-2027", "29-feb-2027", "0-jan-2027", "32-jan-2027", "1-jän-2027", "1-foo-2027",
			"1-jan-27", "01-feb-00", "31-dec-0", "2027-12-31", "31/12/2027", "31-dec-20277", " 1-jan-2027", "1-jan-2027 ",
			"permanentt", "never", "-1-jan-2027", "1--2027", "١-jan-2027" })
	void whatIsNoDayOfTheCalendarIsRefused(String text) {
		assertThrows(IllegalArgumentException.class, () -> Expiry.parse(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2027-12-31", "permanent", "1990-01-01" })
	void whatIsPrintedReadsBack(String text) {
		assertEquals(text, Expiry.parsePrinted(text).toString());
		assertEquals(Expiry.parsePrinted(text), Expiry.parse(Expiry.parsePrinted(text).inField()));
	}

	@Test
	void theLastDayStillCounts() {
		Expiry expiry = Expiry.parse("31-dec-2027");
		assertFalse(expiry.isOver(LocalDate.of(2027, 12, 31)));
		assertTrue(expiry.isOver(LocalDate.of(2028, 1, 1)));
		assertFalse(Expiry.never().isOver(LocalDate.MAX));
	}

	@Test
	void neverComesLast() {
		Expiry early = Expiry.parse("1-jan-2027");
		Expiry late = Expiry.parse("2-jan-2027");
		assertEquals(List.of(early, late, Expiry.never()),
				List.of(Expiry.never(), late, early).stream().sorted().toList());
	}

	@Test
	void thePrintedFormIsRefusedWhereItIsNeither() {
		assertThrows(IllegalArgumentException.class, () -> Expiry.parsePrinted("31-dec-2027"));
	}
}
