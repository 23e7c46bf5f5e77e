// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.castellan.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A credential that a person or program shows to a service: 256 random bits in 43 printable characters, for example
 * the admin credential of a home. It lies readable in an owner-only file, because the command line on the same machine
 * shows it without asking; whoever can read that file can read the service's keys as well, so a hash would protect
 * nothing.
 */
public final class AccessToken {

	private static final int BYTES = 32;
	private static final int MAX_BYTES = 256;
	private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

	private final String text;
	private final byte[] digest;

	private AccessToken(String text) {
		this.text = text;
		this.digest = Digest.sha256(text.getBytes(StandardCharsets.UTF_8));
	}

	public static AccessToken random(SecureRandom random) {
		byte[] bits = new byte[BYTES];
		random.nextBytes(bits);
		return new AccessToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
	}

	/**
	 * Opens the token in a file of a service's home, or makes one at its first start. The caller has the home to
	 * itself.
	 */
	public static AccessToken openOrCreate(Path file) throws ProblemException {
		if (!Files.exists(file)) {
			AccessToken made = random(new SecureRandom());
			SecretFile.write(file, (made.text + "\n").getBytes(StandardCharsets.US_ASCII));
		}
		return read(file);
	}

	/** Reads the token in a file, as the command line beside a service does. */
	public static AccessToken read(Path file) throws ProblemException {
		String text = new String(SecretFile.read(file, MAX_BYTES), StandardCharsets.US_ASCII).strip();
		if (!FORM.matcher(text).matches()) {
			throw new ProblemException(CryptoProblem.SECRET_DAMAGED.problem("file", file.toString()));
		}
		return new AccessToken(text);
	}

	/**
	 * The token that a person or a program's environment gives, blanks around it passed over.
	 *
	 * @throws IllegalArgumentException if the text is not a token; the message does not show it
	 */
	public static AccessToken parse(String text) {
		String stripped = text.strip();
		if (!FORM.matcher(stripped).matches()) {
			throw new IllegalArgumentException("A credential is 43 letters, digits, hyphens and underscores");
		}
		return new AccessToken(stripped);
	}

	/** Whether this is the token, in a time that does not depend on where the two differ. */
	public boolean matches(String presented) {
		return MessageDigest.isEqual(digest, Digest.sha256(presented.getBytes(StandardCharsets.UTF_8)));
	}

	/** The token itself, for the Authorization header. */
	public String reveal() {
		return text;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof AccessToken token && MessageDigest.isEqual(digest, token.digest);
	}

	@Override
	public int hashCode() {
		return digest[0];
	}

	/** Hidden, so that it does not reach a log by accident. */
	@Override
	public String toString() {
		return "AccessToken[hidden]";
	}
}
