// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import static org.castellan.crypto.Samples.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500Name;
import org.castellan.core.api.PublisherInfo;
import org.castellan.core.problem.ProblemException;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherTest {

	private static final Publisher EXAMPLE = Samples.publisher("Example Publisher").publisher();

	@Test
	void saysWhatItsCertificateSays() throws Exception {
		byte[] key = EXAMPLE.certificate().getPublicKey().getEncoded();
		String digest = HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
		assertEquals("Example Publisher", EXAMPLE.name());
		assertEquals(digest.substring(0, 16), EXAMPLE.keyId());
		assertFalse(EXAMPLE.trial());
		assertTrue(EXAMPLE.isValidAt(SettableTime.START));
		assertEquals(new PublisherInfo(EXAMPLE.keyId(), EXAMPLE.name(), EXAMPLE.fingerprint().value(), false),
				EXAMPLE.info());
	}

	@Test
	void isReadFromPemAndFromDer(@TempDir Path directory) throws Exception {
		Path file = directory.resolve("publisher.crt");
		Files.writeString(file, EXAMPLE.pem());
		assertEquals(EXAMPLE, Publisher.read(file));
		Files.write(file, EXAMPLE.certificate().getEncoded());
		assertEquals(EXAMPLE, Publisher.read(file));
		Files.writeString(file, "Our certificate:\r\n" + EXAMPLE.pem().replace("\n", "\r\n"));
		assertEquals(EXAMPLE, Publisher.read(file));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Müller & Söhne", "a, \"b\" + c = <d>; #1 \\ /", "#0", " inner  blanks ", "名前", "x" })
	void aNameIsKeptAsItIs(String name) throws Exception {
		assertEquals(name, Publisher.parse(pem(Samples.publisher(name).publisher()), "x").name());
	}

	@Test
	void aTrialSaysSoInTwoPlaces() {
		X509Certificate trial = Samples.publisher("Trial", true, SigningKey.generate(new SecureRandom()),
				SettableTime.START)
				.publisher().certificate();
		assertTrue(trial.getSubjectX500Principal().getName().contains("OU=Trial"));
		assertTrue(trial.getNonCriticalExtensionOIDs().contains(PublisherCertificate.TRIAL_EXTENSION.getId()));
	}

	@Test
	void oneMarkIsEnoughForATrial() {
		SigningKey key = SigningKey.generate(new SecureRandom());
		SelfSigned byName = new SelfSigned(new X500Name("CN=x,OU=Trial"), SettableTime.START,
				SettableTime.START.plusSeconds(9));
		SelfSigned byExtension = new SelfSigned(new X500Name("CN=x"), SettableTime.START,
				SettableTime.START.plusSeconds(9))
				.extension(PublisherCertificate.TRIAL_EXTENSION, org.bouncycastle.asn1.DERNull.INSTANCE);
		SelfSigned byLaterUnit = new SelfSigned(new X500Name("CN=x,OU=Sales,OU=Trial"), SettableTime.START,
				SettableTime.START.plusSeconds(9));
		assertTrue(new Publisher(byName.by(key)).trial());
		assertTrue(new Publisher(byExtension.by(key)).trial());
		assertTrue(new Publisher(byLaterUnit.by(key)).trial());
	}

	@Test
	void aCertificateWithAnyBitAlteredIsNoPublisher() throws Exception {
		byte[] der = EXAMPLE.certificate().getEncoded();
		for (int i = 0; i < der.length; i++) {
			for (int bit = 0; bit < 8; bit++) {
				byte[] altered = der.clone();
				altered[i] ^= (byte) (1 << bit);
				String code = assertThrows(ProblemException.class, () -> Publisher.parse(altered, "x"), i + "." + bit)
						.problem()
						.code();
				assertTrue(code.equals(CryptoProblem.NOT_A_CERTIFICATE.code())
						|| code.equals(CryptoProblem.CERTIFICATE_UNSUITABLE.code()));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n", "not a certificate", "-----BEGIN CERTIFICATE-----\n", "\u0000\u0001\u0002",
			"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n", "0\u0082\u00ff\u00ff" })
	void whatIsNoCertificateIsToldAsSuch(String content) {
		assertProblem(CryptoProblem.NOT_A_CERTIFICATE,
				() -> Publisher.parse(content.getBytes(StandardCharsets.ISO_8859_1), "x"));
	}

	@Test
	void twoCertificatesAreNotOne() {
		String two = EXAMPLE.pem() + Samples.publisher("Other").publisher().pem();
		assertProblem(CryptoProblem.NOT_A_CERTIFICATE,
				() -> Publisher.parse(two.getBytes(StandardCharsets.US_ASCII), "x"));
	}

	@Test
	void aCertificateOfAnotherKindOfKeyIsUnsuitable() throws Exception {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
		generator.initialize(256);
		X509Certificate certificate = new SelfSigned(new X500Name("CN=x"), SettableTime.START,
				SettableTime.START.plusSeconds(9))
				.by(generator.generateKeyPair());
		assertProblem(CryptoProblem.CERTIFICATE_UNSUITABLE, () -> Publisher.parse(certificate.getEncoded(), "x"));
	}

	@Test
	void aCertificateWithoutANameIsUnsuitable() {
		X509Certificate certificate = new SelfSigned(new X500Name("O=x"), SettableTime.START,
				SettableTime.START.plusSeconds(9))
				.by(SigningKey.generate(new SecureRandom()));
		assertProblem(CryptoProblem.CERTIFICATE_UNSUITABLE, () -> Publisher.parse(certificate.getEncoded(), "x"));
	}

	@Test
	void aFileThatIsTooLargeIsNotRead(@TempDir Path directory) throws Exception {
		Path file = directory.resolve("publisher.crt");
		Files.writeString(file, EXAMPLE.pem() + " ".repeat(Publisher.MAX_BYTES));
		assertProblem(CryptoProblem.UNREADABLE, () -> Publisher.read(file));
		assertProblem(CryptoProblem.UNREADABLE, () -> Publisher.read(directory.resolve("missing")));
		assertProblem(CryptoProblem.UNREADABLE, () -> Publisher.read(directory));
	}

	@Test
	void pemIsWhatTheJdkReads() throws Exception {
		assertEquals(EXAMPLE.certificate(), CertificateFactory.getInstance("X.509")
				.generateCertificate(new ByteArrayInputStream(pem(EXAMPLE))));
	}

	private static byte[] pem(Publisher publisher) {
		return publisher.pem().getBytes(StandardCharsets.US_ASCII);
	}
}
