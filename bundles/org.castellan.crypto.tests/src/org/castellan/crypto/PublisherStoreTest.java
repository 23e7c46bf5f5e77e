// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import static org.castellan.crypto.Samples.LINE;
import static org.castellan.crypto.Samples.PASSWORD;
import static org.castellan.crypto.Samples.assertProblem;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.castellan.core.license.LineVerifier.Verdict;
import org.castellan.core.problem.ProblemException;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherStoreTest {

	@TempDir
	Path directory;

	@Test
	void whatWasMadeIsOpened() throws Exception {
		Publisher made = store().create("Example Publisher", PASSWORD, false).publisher();
		PublisherKey opened = store().open(PASSWORD);
		assertEquals(made, opened.publisher());
		assertEquals(made, Publisher.read(store().certificateFile()));
		TrustedPublishers trusted = new TrustedPublishers(List.of(made), SettableTime.standard());
		assertInstanceOf(Verdict.Valid.class, trusted.verify(LINE, opened.sign(LINE)));
	}

	@Test
	void theDirectoryIsMade() throws Exception {
		Path deep = directory.resolve("a/b");
		Samples.store(deep).create("Example", PASSWORD, true);
		try (Stream<Path> files = Files.list(deep)) {
			assertEquals(Set.of("publisher.crt", "publisher.p12"),
					new TreeSet<>(files.map(file -> file.getFileName().toString()).toList()));
		}
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void theKeyIsForItsOwnerOnly() throws Exception {
		store().create("Example", PASSWORD, false);
		assertEquals("rw-------",
				PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("publisher.p12"))));
	}

	@Test
	void theJdksKeyStoreReadsIt() throws Exception {
		new PublisherStore(directory).create("Example", "pässwörd €".toCharArray(), false);
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(directory.resolve("publisher.p12"))) {
			store.load(in, "pässwörd €".toCharArray());
		}
		assertNotNull(store.getKey("castellan", "pässwörd €".toCharArray()));
		assertEquals(1, store.getCertificateChain("castellan").length);
		assertEquals("Example", new PublisherStore(directory).open("pässwörd €".toCharArray()).publisher().name());
	}

	@Test
	void anExistingPublisherIsNotReplaced() throws Exception {
		store().create("Example", PASSWORD, false);
		byte[] before = Files.readAllBytes(directory.resolve("publisher.p12"));
		assertProblem(CryptoProblem.PUBLISHER_EXISTS, () -> store().create("Example", PASSWORD, false));
		assertArrayEquals(before, Files.readAllBytes(directory.resolve("publisher.p12")));
	}

	@Test
	void aCertificateOfAnotherPublisherIsNotReplaced() throws Exception {
		Files.writeString(directory.resolve("publisher.crt"), Samples.publisher("Other").publisher().pem());
		assertProblem(CryptoProblem.PUBLISHER_EXISTS, () -> store().create("Example", PASSWORD, false));
		assertEquals("Other", Publisher.read(store().certificateFile()).name());
	}

	@Test
	void anotherPasswordIsTold() throws Exception {
		store().create("Example", PASSWORD, false);
		assertProblem(CryptoProblem.WRONG_PASSWORD, () -> store().open("wrong".toCharArray()));
		assertProblem(CryptoProblem.WRONG_PASSWORD, () -> store().open(new char[0]));
	}

	@Test
	void aFileCutShortIsTold() throws Exception {
		store().create("Example", PASSWORD, false);
		Path file = directory.resolve("publisher.p12");
		byte[] whole = Files.readAllBytes(file);
		for (int length = 0; length < whole.length; length++) {
			Files.write(file, Arrays.copyOf(whole, length));
			assertProblem(length < 7 ? CryptoProblem.NOT_A_KEY_STORE : CryptoProblem.KEY_STORE_TRUNCATED,
					() -> store().open(PASSWORD));
		}
	}

	@Test
	void aFileWithAnyByteAlteredNeverOpensAsAnotherPublisher() throws Exception {
		Publisher made = store().create("Example", PASSWORD, false).publisher();
		Path file = directory.resolve("publisher.p12");
		byte[] whole = Files.readAllBytes(file);
		for (int i = 0; i < whole.length; i++) {
			byte[] altered = whole.clone();
			altered[i] ^= 0x10;
			Files.write(file, altered);
			try {
				assertEquals(made, store().open(PASSWORD).publisher());
			} catch (ProblemException e) {
				assertTrue(e.problem().code().startsWith("CAS-02"), e.problem().code());
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "some text", "-----BEGIN CERTIFICATE-----\nMIIB", "0\u0003\u0002\u0001\u0001" })
	void whatIsNoKeyStoreIsToldAsSuch(String content) throws Exception {
		Files.write(directory.resolve("publisher.p12"), content.getBytes(StandardCharsets.ISO_8859_1));
		assertProblem(CryptoProblem.NOT_A_KEY_STORE, () -> store().open(PASSWORD));
	}

	@Test
	void aCertificateIsNoKeyStore() throws Exception {
		Files.write(directory.resolve("publisher.p12"), Samples.publisher("x").publisher().certificate().getEncoded());
		assertProblem(CryptoProblem.NOT_A_KEY_STORE, () -> store().open(PASSWORD));
	}

	@Test
	void aKeyStoreOfAnotherKindOfKeyIsUnusable() throws Exception {
		KeyPair pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
		X509Certificate certificate = new SelfSigned(new X500Name("CN=x"), SettableTime.START,
				SettableTime.START.plusSeconds(9)).by(pair);
		Files.write(directory.resolve("publisher.p12"),
				Pkcs12Writer.encode(pair.getPrivate().getEncoded(), certificate, PASSWORD, 100));
		assertProblem(CryptoProblem.KEY_STORE_UNUSABLE, () -> store().open(PASSWORD));
	}

	@Test
	void aKeyStoreWithAnotherPublishersCertificateIsUnusable() throws Exception {
		Files.write(directory.resolve("publisher.p12"),
				Pkcs12Writer.encode(SigningKey.generate(new SecureRandom()).pkcs8(),
						Samples.publisher("Example").publisher().certificate(), PASSWORD, 100));
		assertProblem(CryptoProblem.KEY_STORE_UNUSABLE, () -> store().open(PASSWORD));
	}

	@Test
	void aKeyStoreMadeToKeepAProcessorBusyIsRefusedAtOnce() throws Exception {
		byte[] whole = Pkcs12Writer.encode(SigningKey.generate(new SecureRandom()).pkcs8(),
				Samples.publisher("Example").publisher().certificate(), PASSWORD, 65_537);
		String hex = HexFormat.of().formatHex(whole);
		assertTrue(hex.contains("0203010001"));
		byte[] bomb = HexFormat.of().parseHex(hex.replace("0203010001", "02037fffff"));
		Files.write(directory.resolve("publisher.p12"), bomb);
		// reckoning it through takes seconds each time
		assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
			for (int i = 0; i < 20; i++) {
				assertProblem(CryptoProblem.KEY_STORE_UNUSABLE, () -> store().open(PASSWORD));
			}
		});
	}

	@Test
	void aMissingPublisherIsTold() {
		assertProblem(CryptoProblem.PUBLISHER_MISSING, () -> store().open(PASSWORD));
	}

	@Test
	void aLostCertificateFileIsWrittenAgain() throws Exception {
		Publisher made = store().create("Example", PASSWORD, false).publisher();
		Files.delete(store().certificateFile());
		store().open(PASSWORD);
		assertEquals(made, Publisher.read(store().certificateFile()));
	}

	@Test
	void anEmptyPasswordAndABadNameAreRefused() {
		assertProblem(CryptoProblem.PASSWORD_SHORT, () -> store().create("Example", new char[0], false));
		assertProblem(CryptoProblem.PASSWORD_SHORT, () -> store().create("Example", "1234567".toCharArray(), false));
		for (String name : List.of("", " ", "a\nb", "x".repeat(65))) {
			assertProblem(CryptoProblem.BAD_PUBLISHER_NAME, () -> store().create(name, PASSWORD, false));
		}
	}

	@Test
	void aPlaceThatCannotBeWrittenIsTold() throws Exception {
		Files.writeString(directory.resolve("file"), "in the way");
		ProblemException e = assertThrows(ProblemException.class,
				() -> Samples.store(directory.resolve("file/K")).create("Example", PASSWORD, false));
		assertEquals(CryptoProblem.NOT_WRITABLE.code(), e.problem().code());
		assertTrue(e.problem().message().contains("file"));
	}

	@Test
	void aTrialStaysATrial() throws Exception {
		assertTrue(store().create("Trial", PASSWORD, true).publisher().trial());
		assertTrue(store().open(PASSWORD).publisher().trial());
		assertTrue(Publisher.read(store().certificateFile()).trial());
	}

	private PublisherStore store() {
		return Samples.store(directory);
	}
}
