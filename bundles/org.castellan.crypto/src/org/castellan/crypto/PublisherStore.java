// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import org.castellan.core.problem.ProblemException;

/**
 * A publisher's directory: {@code publisher.p12}, its key under a password, and {@code publisher.crt}, the certificate
 * that it gives to its customers. For example
 * {@code new PublisherStore(directory).create("Example Publisher", password, false)}.
 *
 * <p>The key store is PKCS#12 that keytool and OpenSSL read. A certificate file lost after creation is written again
 * when the store is opened.
 */
public final class PublisherStore {

	public static final String KEY_FILE = "publisher.p12";
	public static final String CERTIFICATE_FILE = "publisher.crt";

	/** Of a new key; an old one is opened by whatever it has. */
	public static final int SHORTEST_PASSWORD = 8;

	/** What guessing one password costs; opening the store takes about a quarter of a second. */
	private static final int ROUNDS = 300_000;

	private final Path directory;
	private final InstantSource time;
	private final int rounds;

	public PublisherStore(Path directory) {
		this(directory, InstantSource.system(), ROUNDS);
	}

	PublisherStore(Path directory, InstantSource time, int rounds) {
		this.directory = directory;
		this.time = time;
		this.rounds = rounds;
	}

	/** Whether a publisher was made here. */
	public boolean exists() {
		return Files.exists(keyFile());
	}

	public Path certificateFile() {
		return directory.resolve(CERTIFICATE_FILE);
	}

	/**
	 * Makes a publisher, and the directory if need be. An existing one is never replaced.
	 *
	 * @param trial whether everything that it signs is to be marked as a trial
	 */
	public PublisherKey create(String name, char[] password, boolean trial) throws ProblemException {
		if (!PublisherCertificate.isName(name)) {
			throw new ProblemException(CryptoProblem.BAD_PUBLISHER_NAME.problem());
		}
		if (password.length < SHORTEST_PASSWORD) {
			throw new ProblemException(
					CryptoProblem.PASSWORD_SHORT.problem("least", Integer.toString(SHORTEST_PASSWORD)));
		}
		if (exists() || Files.exists(certificateFile())) {
			throw new ProblemException(CryptoProblem.PUBLISHER_EXISTS.problem("directory", directory.toString()));
		}
		makeDirectory();
		SigningKey key = SigningKey.generate(new SecureRandom());
		X509Certificate certificate = PublisherCertificate.create(name, trial, key, time.instant());
		PublisherKey made = new PublisherKey(new Publisher(certificate), key);
		SecretFile.write(keyFile(), Pkcs12Writer.encode(key.pkcs8(), certificate, password, rounds));
		writeCertificate(made.publisher());
		return made;
	}

	/**
	 * Opens the key. The problem tells a wrong password from a file that is cut short and from one that is no key
	 * store.
	 */
	public PublisherKey open(char[] password) throws ProblemException {
		if (!exists()) {
			throw new ProblemException(CryptoProblem.PUBLISHER_MISSING.problem("directory", directory.toString()));
		}
		String file = keyFile().toString();
		Pkcs12 entry = Pkcs12.decode(SecretFile.readPublic(keyFile(), Pkcs12.MAX_BYTES), password, file);
		try {
			SigningKey key = SigningKey.ofPkcs8(entry.key().getEncoded());
			Publisher publisher = new Publisher(entry.certificate());
			if (!publisher.keyId().equals(LineSignature.keyId(key.verifyingKey().subjectPublicKeyInfo()))) {
				throw new IllegalArgumentException("its certificate is of another key");
			}
			if (!Files.exists(certificateFile())) {
				writeCertificate(publisher);
			}
			return new PublisherKey(publisher, key);
		} catch (IllegalArgumentException e) {
			throw Pkcs12.unusable(file, e);
		}
	}

	private Path keyFile() {
		return directory.resolve(KEY_FILE);
	}

	private void writeCertificate(Publisher publisher) throws ProblemException {
		SecretFile.writePublic(certificateFile(), publisher.pem().getBytes(StandardCharsets.US_ASCII));
	}

	private void makeDirectory() throws ProblemException {
		try {
			Files.createDirectories(directory);
		} catch (IOException e) {
			throw SecretFile.notWritable(directory, e);
		}
	}
}
