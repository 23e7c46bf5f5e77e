// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.castellan.core.problem.ProblemException;

/** A private key that a program keeps for itself: PKCS#8 in PEM, readable by its owner only. */
final class KeyFile {

	private static final int MAX_BYTES = 4096;

	private KeyFile() {
	}

	/** Opens the key, or makes one if there is none. The caller has the directory to itself. */
	static SigningKey openOrCreate(Path file) throws ProblemException {
		if (Files.exists(file)) {
			return read(file);
		}
		SigningKey key = SigningKey.generate(new SecureRandom());
		SecretFile.write(file, Pem.encode(Pem.PRIVATE_KEY, key.pkcs8()).getBytes(StandardCharsets.US_ASCII));
		return key;
	}

	static SigningKey read(Path file) throws ProblemException {
		byte[] content = SecretFile.read(file, MAX_BYTES);
		try {
			return SigningKey.ofPkcs8(Pem.decode(content, Pem.PRIVATE_KEY).getFirst());
		} catch (IllegalArgumentException e) {
			throw new ProblemException(CryptoProblem.SECRET_DAMAGED.problem("file", file.toString()), e);
		}
	}
}
