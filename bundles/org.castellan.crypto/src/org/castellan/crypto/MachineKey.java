// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.castellan.core.problem.ProblemException;

/**
 * The key of one trusted storage, which never leaves its machine: it signs authorization requests, and the seats that a
 * licence server passes on. For example {@code MachineKey.openOrCreate(directory.resolve("machine.key"))}. Thread-safe.
 */
public final class MachineKey {

	private final SigningKey key;
	private final String publicKey;

	private MachineKey(SigningKey key) {
		this.key = key;
		publicKey = Base64.getEncoder().encodeToString(key.verifyingKey().subjectPublicKeyInfo());
	}

	/**
	 * Opens the key in a file, or makes one at the first use. The caller has the directory to itself.
	 *
	 * @param file PKCS#8 in PEM, readable by its owner only
	 */
	public static MachineKey openOrCreate(Path file) throws ProblemException {
		return new MachineKey(KeyFile.openOrCreate(file));
	}

	/** The public key: X.509 SubjectPublicKeyInfo in base64, 60 characters. */
	public String publicKey() {
		return publicKey;
	}

	/**
	 * Signs a text, whose first words are to name its form, so that a signature of one form is worth nothing for another.
	 *
	 * @return 88 characters of base64
	 * @throws IllegalArgumentException if the text holds half a surrogate pair
	 */
	public String sign(String text) {
		byte[] message = LineSignature.message(text)
				.orElseThrow(() -> new IllegalArgumentException("The text is not proper text"));
		return Base64.getEncoder().encodeToString(key.sign(message));
	}

	/** Whether this is the one spelling of a sound public key. */
	public static boolean isPublicKey(String text) {
		return verifyingKey(text).isPresent();
	}

	/** Whether the owner of the public key signed exactly that text, the signature in its one spelling. */
	public static boolean verify(String publicKey, String text, String signature) {
		Optional<byte[]> message = LineSignature.message(text);
		Optional<byte[]> signed = decode(signature);
		return message.isPresent() && signed.isPresent()
				&& verifyingKey(publicKey).filter(key -> key.verify(message.get(), signed.get())).isPresent();
	}

	private static Optional<VerifyingKey> verifyingKey(String publicKey) {
		try {
			return decode(publicKey).map(VerifyingKey::ofSubjectPublicKeyInfo);
		} catch (IllegalArgumentException notSound) {
			return Optional.empty();
		}
	}

	/** The last characters of base64 have spare bits, so that other spellings could mean the same bytes. */
	private static Optional<byte[]> decode(String base64) {
		try {
			byte[] bytes = Base64.getDecoder().decode(base64);
			return Optional.of(bytes).filter(found -> Base64.getEncoder().encodeToString(found).equals(base64));
		} catch (IllegalArgumentException notBase64) {
			return Optional.empty();
		}
	}
}
