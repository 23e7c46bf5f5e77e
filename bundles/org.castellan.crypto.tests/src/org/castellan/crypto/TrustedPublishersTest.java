// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import static org.castellan.crypto.Samples.LINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.castellan.core.license.LineVerifier.Verdict;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedPublishersTest {

	private static final PublisherKey EXAMPLE = Samples.publisher("Example Publisher");
	private static final String SIGN = EXAMPLE.sign(LINE).replaceAll("(.{4})(?=.)", "$1 ");

	private final SettableTime time = SettableTime.standard();
	private final TrustedPublishers trusted = new TrustedPublishers(List.of(EXAMPLE.publisher()), time);

	@Test
	void whatAnInstalledPublisherSignedIsValid() {
		assertEquals(new Verdict.Valid(EXAMPLE.publisher().keyId(), "Example Publisher", false),
				trusted.verify(LINE, SIGN));
	}

	@Test
	void theSignatureHasTheFieldsForm() {
		assertTrue(EXAMPLE.sign(LINE).matches("[0-9A-F]{144}"));
		assertTrue(EXAMPLE.sign(LINE).startsWith(EXAMPLE.publisher().keyId()));
	}

	@Test
	void aLineWithAnyCharacterAlteredIsNotValid() {
		for (int i = 0; i < LINE.length(); i++) {
			for (char c = 0; c < 256; c++) {
				if (c != LINE.charAt(i)) {
					assertInstanceOf(Verdict.Changed.class, trusted.verify(replaced(LINE, i, c), SIGN), i + " "
							+ (int) c);
				}
			}
			assertInstanceOf(Verdict.Changed.class, trusted.verify(LINE.substring(0, i), SIGN));
			assertInstanceOf(Verdict.Changed.class,
					trusted.verify(LINE.substring(0, i) + " " + LINE.substring(i), SIGN));
		}
	}

	@Test
	void aSignatureWithAnyCharacterAlteredIsNotValid() {
		for (int i = 0; i < SIGN.length(); i++) {
			for (char c = 0; c < 256; c++) {
				boolean sameToAReader = isBlank(c) && isBlank(SIGN.charAt(i));
				if (c != SIGN.charAt(i) && !sameToAReader) {
					assertFalse(trusted.verify(LINE, replaced(SIGN, i, c)) instanceof Verdict.Valid, i + " " + (int) c);
				}
			}
		}
	}

	@Test
	void wrappingDoesNotMatter() {
		assertInstanceOf(Verdict.Valid.class, trusted.verify(LINE, SIGN.replace(" ", "")));
		assertInstanceOf(Verdict.Valid.class, trusted.verify(LINE, "\t" + SIGN.replace(" ", "  \t") + " "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "7ED49106D630",
			"052E ABFC 32DD 2473 DEFD E276 4BF3 E0DB 87EB 2203 5A30 C014 19A1 C35E 2154 08B1 9460 A2B9 6701 DC4D CAF2 "
					+ "E2FE 1347 0E36 90FA 4F3B E864 BEC8 D3A2 A615",
			"not hex at all" })
	void anotherVendorsSignatureIsOfAnUnknownPublisher(String sign) {
		assertEquals(new Verdict.UnknownPublisher(""), trusted.verify(LINE, sign));
	}

	@Test
	void aSignatureInLowerCaseIsNotOurs() {
		assertEquals(new Verdict.UnknownPublisher(""), trusted.verify(LINE, SIGN.toLowerCase(Locale.ROOT)));
	}

	@Test
	void aPublisherThatIsNotInstalledIsUnknown() {
		PublisherKey stranger = Samples.publisher("Example Publisher");
		assertEquals(new Verdict.UnknownPublisher(stranger.publisher().keyId()),
				trusted.verify(LINE, stranger.sign(LINE)));
		assertInstanceOf(Verdict.UnknownPublisher.class, TrustedPublishers.none().verify(LINE, SIGN));
	}

	@Test
	void aStrangersSignatureUnderAnInstalledKeyIdIsNotValid() {
		String stolen = EXAMPLE.publisher().keyId()
				+ Samples.publisher("Example Publisher").sign(LINE).substring(16);
		assertEquals(new Verdict.Changed(EXAMPLE.publisher().keyId(), "Example Publisher"),
				trusted.verify(LINE, stolen));
	}

	@Test
	void aCertificateCountsFromADayBeforeItWasMadeUntilItsEnd() {
		Verdict outOfDate = new Verdict.OutOfDate(EXAMPLE.publisher().keyId(), "Example Publisher");
		time.set(EXAMPLE.publisher().validUntil());
		assertInstanceOf(Verdict.Valid.class, trusted.verify(LINE, SIGN));
		time.advance(Duration.ofSeconds(1));
		assertEquals(outOfDate, trusted.verify(LINE, SIGN));
		time.set(SettableTime.START.minus(Duration.ofHours(23)));
		assertInstanceOf(Verdict.Valid.class, trusted.verify(LINE, SIGN));
		time.set(EXAMPLE.publisher().validFrom().minusMillis(1));
		assertEquals(outOfDate, trusted.verify(LINE, SIGN));
	}

	@Test
	void aTrialPublishersLinesAreMarked() {
		PublisherKey trial = Samples.publisher("Trial", true, SigningKey.generate(new SecureRandom()),
				SettableTime.START);
		TrustedPublishers both = new TrustedPublishers(List.of(EXAMPLE.publisher(), trial.publisher()), time);
		assertEquals(new Verdict.Valid(trial.publisher().keyId(), "Trial", true), both.verify(LINE, trial.sign(LINE)));
		assertEquals(new Verdict.Valid(EXAMPLE.publisher().keyId(), "Example Publisher", false),
				both.verify(LINE, SIGN));
	}

	@Test
	void aSecondCertificateDoesNotMakeATrialKeyAFullOne() {
		SigningKey key = SigningKey.generate(new SecureRandom());
		PublisherKey trial = Samples.publisher("Someone", true, key, SettableTime.START);
		PublisherKey full = Samples.publisher("Someone", false, key, SettableTime.START);
		for (List<Publisher> order : List.of(List.of(trial.publisher(), full.publisher()),
				List.of(full.publisher(), trial.publisher()))) {
			Verdict verdict = new TrustedPublishers(order, time).verify(LINE, full.sign(LINE));
			assertTrue(assertInstanceOf(Verdict.Valid.class, verdict).trial());
		}
	}

	@Test
	void halfACharacterIsNeitherSignedNorValid() {
		String half = LINE + "\ud83d";
		assertThrows(IllegalArgumentException.class, () -> EXAMPLE.sign(half));
		assertInstanceOf(Verdict.Changed.class, trusted.verify(half, EXAMPLE.sign(LINE + "?")));
	}

	@Test
	void theSamePublisherInstalledTwiceIsOne() {
		assertEquals(1, new TrustedPublishers(List.of(EXAMPLE.publisher(), EXAMPLE.publisher()), time).publishers()
				.size());
	}

	@Test
	void manyThreadsGetTheSameVerdicts() throws Exception {
		PublisherKey other = Samples.publisher("Other Publisher");
		TrustedPublishers both = new TrustedPublishers(List.of(EXAMPLE.publisher(), other.publisher()), time);
		List<Callable<Boolean>> tasks = new ArrayList<>();
		for (int i = 0; i < 400; i++) {
			PublisherKey key = i % 2 == 0 ? EXAMPLE : other;
			String line = LINE + " SN=" + i;
			tasks.add(() -> both.verify(line, key.sign(line)) instanceof Verdict.Valid valid
					&& valid.publisher().equals(key.publisher().name())
					&& both.verify(line + "x", key.sign(line)) instanceof Verdict.Changed);
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			for (Future<Boolean> result : threads.invokeAll(tasks)) {
				assertTrue(result.get());
			}
		}
	}

	private static boolean isBlank(char c) {
		return c == ' ' || c == '\t';
	}

	private static String replaced(String text, int index, char c) {
		char[] chars = Arrays.copyOf(text.toCharArray(), text.length());
		chars[index] = c;
		return new String(chars);
	}
}
