// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.AccessToken;

/**
 * Judges what a request shows of itself. The right word is accepted at any time; wrong ones are counted by address, and
 * an address with too many gets another answer and no more lines in the log. Comparing takes the same time for every
 * wrong word.
 */
public final class Credentials {

	private static final String BEARER = "Bearer ";

	private final AccessToken admin;
	private final Optional<AccessToken> client;
	private final FailedAttempts failures;

	/** @param clientToken what checkouts must show, if anything */
	public Credentials(AccessToken admin, Optional<AccessToken> clientToken, FailedAttempts failures) {
		this.admin = admin;
		this.client = clientToken;
		this.failures = failures;
	}

	/** For a server that is open to everyone: nobody is its administrator. */
	public static Credentials none() {
		return new Credentials(AccessToken.random(new SecureRandom()), Optional.empty(),
				new FailedAttempts(InstantSource.system(), (address, problem) -> { }));
	}

	/**
	 * @param header value of {@code Authorization}, {@code ""} if there is none
	 * @param remote address it came from
	 */
	void require(Access access, String header, String remote) throws ProblemException {
		switch (access) {
			case OPEN -> {
				// nothing to show
			}
			case CLIENT -> requireClient(header, remote);
			case ADMIN -> requireAdmin(header, remote);
		}
	}

	private void requireClient(String header, String remote) throws ProblemException {
		if (client.isEmpty()) {
			return;
		}
		if (header.isEmpty()) {
			throw new ProblemException(HttpProblem.TOKEN_MISSING.problem());
		}
		String shown = shown(header);
		if (!client.get().matches(shown) && !admin.matches(shown)) {
			throw failures.count(remote, HttpProblem.TOKEN_WRONG);
		}
	}

	private void requireAdmin(String header, String remote) throws ProblemException {
		if (header.isEmpty()) {
			throw new ProblemException(HttpProblem.CREDENTIAL_MISSING.problem());
		}
		if (!admin.matches(shown(header))) {
			throw failures.count(remote, HttpProblem.CREDENTIAL_WRONG);
		}
	}

	private static String shown(String header) {
		return header.regionMatches(true, 0, BEARER, 0, BEARER.length()) ? header.substring(BEARER.length()).strip()
				: "";
	}
}
