// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.activation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authority.internal.database.Sql;
import org.castellan.authorization.Activated;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.authorization.RequestKind;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/**
 * The answer that was given to a request id.
 *
 * @param digest of the request's text
 */
record StoredAnswer(String digest, String text) {

	static Optional<StoredAnswer> find(Sql sql, AuthorizationRequest request) throws SQLException {
		return sql.one(row -> new StoredAnswer(row.text("digest"), row.text("answer")),
				"SELECT digest, answer FROM request WHERE id = ?", request.id().toString());
	}

	/** Keeps the answer; fails if the request id has one. */
	static void store(Sql sql, AuthorizationRequest request, AuthorizationResponse response, Instant now)
			throws SQLException {
		sql.change("INSERT INTO request (id, digest, answer, answered_at) VALUES (?, ?, ?, ?)", request.id().toString(),
				digestOf(request), response.text(), now);
	}

	/** Keeps another answer in place of this one, to the same request. */
	static void replace(Sql sql, AuthorizationRequest request, AuthorizationResponse response, Instant now)
			throws SQLException {
		sql.change("UPDATE request SET answer = ?, answered_at = ? WHERE id = ?", response.text(), now,
				request.id().toString());
	}

	/** Whether only that it was given is kept. */
	boolean isTidied() {
		return text.isEmpty();
	}

	AuthorizationResponse response() throws ProblemException {
		return AuthorizationResponse.parse(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * What it gives that the machine has no more by the records. That was given back or released since, so others may have it,
	 * and the answer is not handed out again. What gives licences back takes nothing from anybody.
	 */
	List<Problem> takenBack(Sql sql) throws SQLException, ProblemException {
		AuthorizationResponse response = response();
		List<Problem> problems = new ArrayList<>();
		for (Activated given : response.kind() == RequestKind.DEAUTHORIZE ? List.<Activated>of() : response.activated()) {
			long held = sql.number("SELECT COALESCE(SUM(a.seats), 0) FROM activation a JOIN order_line l "
					+ "ON l.id = a.order_line_id WHERE l.authorization_number = ? AND a.machine_key = ?", given.number().text(),
					response.machineKey());
			if (held < given.count()) {
				problems.add(AuthorityProblem.ANSWER_TAKEN_BACK.problem("number", given.number().masked(), "given",
						Integer.toString(given.count()), "held", Long.toString(held)));
			}
		}
		return problems;
	}

	/** Whether it is the answer to this text, and not to another with the same id. */
	boolean isTo(AuthorizationRequest request) {
		return digest.equals(digestOf(request));
	}

	private static String digestOf(AuthorizationRequest request) {
		try {
			return HexFormat.of().formatHex(
					MessageDigest.getInstance("SHA-256").digest(request.text().getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256", e);
		}
	}
}
