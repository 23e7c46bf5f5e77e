// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import org.castellan.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes are: reading, checking and counting them neither fails nor hangs, and trusts nothing unsigned. */
class ParserFuzzTest {

	private static final List<String> SIGNED = Samples.REAL.stream()
			.map(text -> ToyPublisher.ACME.signFile(text).toString()).toList();

	/** One edit: so many characters from some place on are replaced by others. */
	record Edit(int at, int length, String text) {

		String apply(String file) {
			int from = Math.min(at, file.length());
			return file.substring(0, from) + text + file.substring(Math.min(from + length, file.length()));
		}
	}

	@Property(tries = 2_000)
	void anyBytesAreChecked(@ForAll byte[] bytes) {
		checkWhole(new String(bytes, StandardCharsets.ISO_8859_1));
	}

	@Property(tries = 5_000)
	void ofAnEditedFileOnlyWhatWasSignedIsTrusted(@ForAll("signed") String file, @ForAll("edits") List<Edit> edits) {
		String edited = file;
		for (Edit edit : edits) {
			edited = edit.apply(edited);
		}
		Set<String> signedTexts = signedTexts(Samples.parse(file));
		LicenseReport report = checkWhole(edited);
		for (LineVerdict.Trusted trusted : report.trusted()) {
			assertTrue(signedTexts.contains(trusted.line().signedText(trusted.serverHostIds())), trusted.line().text());
		}
	}

	@Property(tries = 2_000)
	void aFileCutOffAnywhereGivesNoMoreThanTheWhole(@ForAll("signed") String file, @ForAll("places") int at) {
		LicenseReport report = checkWhole(file.substring(0, Math.min(at, file.length())));
		assertTrue(signedTexts(Samples.parse(file)).containsAll(report.trusted().stream()
				.map(trusted -> trusted.line().signedText(trusted.serverHostIds())).toList()));
	}

	static Stream<String> longFiles() {
		int size = LicenseFile.MAX_BYTES / 4;
		return Stream.of("\\\n", "\\ ", "\\", "\"", " ", "\n", "\r", "=", "#", "# \\\n", "x \\\n", "A=\"",
				"a=\"b\\\n\" ", "\\\\\\ \n ",
				"FEATURE a v 1 permanent 1 ", "FEATURE a v 1 permanent 1\n", "UPGRADE a v 1 2 permanent 1 SIGN=AC3E\n",
				"FEATURE a v 1 31-dec-2027 1 SUPERSEDE ISSUED=1-jan-2026 SIGN=1\n",
				"PACKAGE a v 1 COMPONENTS=\"a a a\" SIGN=1\n", "SERVER a ANY\n")
				.flatMap(part -> Stream.of(part, "FEATURE a v 1 permanent 1 NOTICE=\"\0\0".replace("\0", part)))
				.map(part -> part.repeat(size / part.length()));
	}

	@ParameterizedTest(name = "{index}")
	@MethodSource("longFiles")
	void megabytesOfAnythingAreCheckedInSeconds(String text) {
		assertTimeoutPreemptively(Duration.ofSeconds(30), () -> checkWhole(text));
	}

	@Test
	void featuresOfAThousandSeparateDaysAreCheckedInSeconds() {
		String file = IntStream.range(0, 50_000).mapToObj(i -> Expiry.printDate(LocalDate.EPOCH.plusDays(2L * i)))
				.map(day -> "FEATURE a v 1 " + day + " 1 START=" + day + "\n").collect(Collectors.joining());
		assertTimeoutPreemptively(Duration.ofSeconds(30), () -> checkWhole(file));
	}

	private static LicenseReport checkWhole(String text) {
		byte[] bytes = Samples.bytes(text);
		LicenseFile file = LicenseFile.parse(bytes);
		assertArrayEquals(bytes, file.bytes());
		LicenseReport report = LicenseCheck.on(List.of(Samples.HOST), ToyPublisher.ACME, Samples.TODAY).check(file);
		for (Problem problem : report.problems()) {
			assertFalse(problem.message().contains("{line}"), problem.message());
		}
		Pools.of(List.of(report, report)).pools().forEach(pool -> pool.total(Samples.TODAY));
		return report;
	}

	private static Set<String> signedTexts(LicenseFile file) {
		return file.signedLines().stream().flatMap(line -> Stream.of(line.signedText(file.hostIds()), line.signedText(List.of())))
				.collect(Collectors.toSet());
	}

	@Provide
	Arbitrary<String> signed() {
		return Arbitraries.of(SIGNED);
	}

	@Provide
	Arbitrary<Integer> places() {
		return Arbitraries.integers().between(0, 1_200).withDistribution(RandomDistribution.uniform());
	}

	@Provide
	Arbitrary<List<Edit>> edits() {
		Arbitrary<String> pieces = Arbitraries.oneOf(
				Arbitraries.strings().withChars("\"\\\n\r\t =#aA1,.-:\u00ff\u0000").ofMaxLength(4),
				Arbitraries.of("SIGN=", "HOSTID=ANY", "permanent", "INCREMENT x ARCGIS 1 permanent 99\n", "SERVER x ANY\n",
						"uncounted", "SUPERSEDE=\"f1\" ISSUED=1-jan-2030", "PACKAGE ", "99", "\\\n", "vendor_info=\""));
		Arbitrary<Edit> edit = Combinators.combine(places(), Arbitraries.integers().between(0, 30), pieces).as(Edit::new);
		return edit.list().ofMinSize(1).ofMaxSize(4);
	}
}
