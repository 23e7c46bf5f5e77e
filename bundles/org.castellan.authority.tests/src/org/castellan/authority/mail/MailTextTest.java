// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTextTest {

	@ParameterizedTest
	@ValueSource(strings = { "Lizenz für Müller", "許可証 許可証 許可証 許可証 許可証 許可証 許可証 許可証 許可証", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "=?not a word?=",
			"a line that is rather long for a subject but has nothing in it that would need any encoding" })
	void anySubjectComesBackFromItsWords(String subject) {
		String words = MailText.words(subject);
		assertTrue(Arrays.stream(words.split("\r\n ")).allMatch(word -> word.length() <= 75), words);
		assertEquals(subject, Arrays.stream(words.split("\r\n "))
				.map(word -> new String(Base64.getDecoder().decode(word.substring(10, word.length() - 2)), StandardCharsets.UTF_8))
				.collect(Collectors.joining()));
	}

	@Test
	void aSubjectCannotBeginAnotherHeader() {
		assertEquals("Licence Bcc: all@example.org", MailText.words("Licence\r\nBcc: all@example.org"));
	}

	@Test
	void everyLineIsShortAsciiAndEndsProperly() throws ProblemException {
		Mail mail = new Mail(MailAddress.parse("vendor@example.com"), MailAddress.parse(" jsmith@example.org "), "Grüße",
				"ä".repeat(500), "Lizenz für Müller.lic", new byte[5_000]);
		String text = MailText.of(mail, Instant.parse("2026-11-22T10:00:00Z").atZone(ZoneOffset.UTC), new UUID(1, 2));
		assertTrue(text.contains("Date: Sun, 22 Nov 2026 10:00:00 GMT"), text);
		assertTrue(text.contains("filename=\"Lizenz_f_r_M_ller.lic\";\r\n filename*=UTF-8''Lizenz%20f%C3%BCr%20M%C3%BCller.lic"), text);
		for (String line : text.split("\r\n", -1)) {
			assertTrue(line.length() <= 78 && line.chars().allMatch(c -> c >= ' ' && c < 0x7f), line);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "jsmith", "jsmith@", "@example.org", "a@b@c", "j smith@example.org", "<j@example.org>",
			"j@example.org\r\nRCPT TO:<k@example.org>", "j..s@example.org", "müller@example.org" })
	void whatIsNoAddressIsToldAsSuch(String text) {
		ProblemException e = assertThrows(ProblemException.class, () -> MailAddress.parse(text));
		assertEquals(MailProblem.BAD_ADDRESS.code(), e.problem().code());
	}
}
