// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.castellan.core.host.HostId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuilderTest {

	@Test
	void aMadeFileIsOneOfTheField() {
		LicenseFile file = new LicenseFileBuilder().comment("For Example GmbH\nMünchen")
				.server("this_host", Samples.HOST, 27_000).vendor("CASTELLAN", 27_001).useServer().line(seats("desktopAdvP", 10).withSign("ABCDEF")).build();
		assertEquals("""
				# For Example GmbH München
				SERVER this_host 0242ac150003 27000
				VENDOR CASTELLAN PORT=27001
				USE_SERVER
				INCREMENT desktopAdvP CASTELLAN 10.1 31-dec-2027 10 ISSUED=02-mar-2026 \\
					SN=4711 SIGN="ABCD EF"
				""", file.toString());
	}

	@Test
	void whatPublisherSignedPassesItsCheck() {
		FeatureLine line = seats("desktopAdvP", 10);
		String sign = ToyPublisher.ACME.sign(line.signedText(List.of(Samples.HOST)));
		LicenseFile file = new LicenseFileBuilder().server("this_host", Samples.HOST).vendor("CASTELLAN")
				.line(line.withSign(sign)).build();
		LicenseReport report = LicenseCheck.on(List.of(Samples.HOST), ToyPublisher.ACME, Samples.TODAY).check(file);
		assertEquals(List.of(), report.problems());
		assertTrue(report.isApplicable());
	}

	@Test
	void everyPartOfAFeatureLineCanBeSaid() {
		FeatureLine line = FeatureLine.feature("ACT", "ARCGIS", "1").starts(LocalDate.of(2026, 1, 9))
				.hostIds(List.of(Samples.HOST, HostId.parse("HOSTNAME=a"))).flag("TS_OK").attribute("NOTICE", "two words")
				.build();
		assertEquals("FEATURE ACT ARCGIS 1 permanent uncounted START=09-jan-2026 HOSTID=\"0242ac150003 HOSTNAME=a\" "
				+ "TS_OK NOTICE=\"two words\"", line.text().replace("\\\n\t", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "two words", "quo\"te", "line\nend", "two\\\nlines" })
	void aNameThatWouldNotReadBackIsRefused(String name) {
		FeatureLineBuilder builder = FeatureLine.increment(name, "v", "1").seats(1);
		assertThrows(IllegalArgumentException.class, builder::build);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "two  blanks", " ", "tail ", "tab\t \tb", "back\\", "\\ x", "#", "=", "SIGN=1", "é" })
	void anyValueReadsBackWhereverTheLineIsWrapped(String value) {
		for (int words = 0; words < 40; words++) {
			String text = "x ".repeat(words) + value;
			FeatureLine line = FeatureLine.increment("a", "v", "1").seats(1).attribute("NOTICE", text).build();
			assertEquals(text, line.attributes().value("NOTICE").orElseThrow());
		}
	}

	@Test
	void aValueThatCannotBeWrittenIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> seats("a", 1).withSign("xyz"));
		FeatureLineBuilder quote = FeatureLine.increment("a", "v", "1").attribute("NOTICE", "\"");
		assertThrows(IllegalArgumentException.class, quote::build);
		LicenseFileBuilder file = new LicenseFileBuilder().server("two words", Samples.HOST);
		assertThrows(IllegalArgumentException.class, file::build);
	}

	@Test
	void aCommentCannotBecomeALine() {
		LicenseFile file = new LicenseFileBuilder().comment("x\r\nSERVER evil ANY\\\n").vendor("v").build();
		assertEquals(2, file.lines().size());
		assertFalse(file.lines().getFirst() instanceof ServerLine);
	}

	private static FeatureLine seats(String feature, int seats) {
		return FeatureLine.increment(feature, "CASTELLAN", "10.1").seats(seats).expires(Expiry.parse("31-dec-2027"))
				.issued(Samples.TODAY).serial("4711").build();
	}
}
