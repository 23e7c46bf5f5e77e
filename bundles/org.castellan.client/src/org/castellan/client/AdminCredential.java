// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.castellan.core.io.AtomicFile;
import org.castellan.core.problem.ProblemException;

/**
 * What an administrator shows to a licence service, as the service wrote it into its home at its first start. It never
 * appears in a log or a message: {@link #toString} hides it.
 */
public record AdminCredential(String value) {

	private static final int LIMIT = 4096;

	public AdminCredential {
		value = value.strip();
		if (value.isEmpty() || value.chars().anyMatch(c -> c <= ' ' || c > '~')) {
			throw new IllegalArgumentException("A credential is one word of printable ASCII");
		}
	}

	/**
	 * Reads the credential that a file holds alone.
	 *
	 * @throws ProblemException if it cannot be read ({@link ClientProblem#CREDENTIAL_UNREADABLE})
	 */
	public static AdminCredential ofFile(Path file) throws ProblemException {
		try {
			return new AdminCredential(new String(AtomicFile.read(file, LIMIT), StandardCharsets.US_ASCII));
		} catch (IOException | IllegalArgumentException e) {
			throw new ProblemException(ClientProblem.CREDENTIAL_UNREADABLE.problem("file", file.toString()), e);
		}
	}

	@Override
	public String toString() {
		return "AdminCredential[hidden]";
	}
}
