// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.activation;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authority.Outcome;
import org.castellan.authority.internal.database.Database;
import org.castellan.authority.internal.database.Sql;
import org.castellan.authority.order.Audit;
import org.castellan.authority.order.AuditEvent;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PublisherKey;

/**
 * Answers a request: decides, records and signs, all or nothing. Asked again with the same request, it gives the same
 * answer. Thread-safe, also against other processes that work with the same records.
 */
public final class AnswerRequestOperation {

	private final Database database;
	private final Audit audit;
	private final PublisherKey key;
	private final InstantSource time;

	/** Through {@link org.castellan.authority.Authority#answerRequest}. */
	public AnswerRequestOperation(Database database, Audit audit, PublisherKey key, InstantSource time) {
		this.database = database;
		this.audit = audit;
		this.key = key;
		this.time = time;
	}

	/**
	 * Answers the content of an authorize.txt. What it returns is durable. If a number is unknown, the first such number is
	 * the one reason of the refusal.
	 */
	public Outcome<GivenAnswer> answer(byte[] content, Carriage carriage) throws ProblemException {
		AuthorizationRequest request;
		try {
			request = AuthorizationRequest.parse(content);
		} catch (ProblemException e) {
			return Outcome.refused(e.problem());
		}
		Instant now = time.instant();
		return database.change(sql -> answer(sql, request, carriage, now));
	}

	private Outcome<GivenAnswer> answer(Sql sql, AuthorizationRequest request, Carriage carriage, Instant now)
			throws SQLException {
		Optional<Outcome<GivenAnswer>> before = answeredBefore(sql, request);
		if (before.isPresent()) {
			return before.get();
		}
		List<Problem> problems = new ArrayList<>(RequestCheck.check(request, now));
		List<Assessed> assessed = new Assessment(request, today(now)).assess(sql, true);
		// while this one waited for the lines, the same request may have been answered
		before = answeredBefore(sql, request);
		if (before.isPresent()) {
			return before.get();
		}
		assessed.forEach(item -> problems.addAll(item.problems()));
		if (problems.stream().anyMatch(Problem::isError)) {
			writeRefusal(sql, assessed, problems);
			return new Outcome.Refused<>(told(assessed, problems));
		}
		AuthorizationResponse response = new ActivationBook(sql, audit, key, now).enter(request, carriage, assessed);
		StoredAnswer stored = StoredAnswer.store(sql, request, response, now);
		return new Outcome.Done<>(new GivenAnswer(stored.text(), response.fileName(), false), problems);
	}

	private static Optional<Outcome<GivenAnswer>> answeredBefore(Sql sql, AuthorizationRequest request) throws SQLException {
		return StoredAnswer.find(sql, request).map(stored -> stored.isTo(request)
				? Outcome.done(new GivenAnswer(stored.text(), "response." + request.target().responseExtension(), true))
				: Outcome.refused(AuthorityProblem.REQUEST_ID_REUSED.problem()));
	}

	/** Who guesses numbers learns of one at a time, and what else is wrong only of known ones. */
	private static List<Problem> told(List<Assessed> assessed, List<Problem> problems) {
		return assessed.stream().filter(item -> item.ordered().isEmpty()).findFirst().map(Assessed::problems)
				.orElse(problems);
	}

	/** Only what concerns an order is kept: guesses of numbers would fill the records. */
	private void writeRefusal(Sql sql, List<Assessed> assessed, List<Problem> problems) throws SQLException {
		String reasons = String.join(", ",
				problems.stream().filter(Problem::isError).map(Problem::code).distinct().toList());
		Optional<Ordered> first = assessed.stream().flatMap(item -> item.ordered().stream()).findFirst();
		if (first.isPresent()) {
			audit.write(sql, AuditEvent.REFUSED, first.get().orderId(), reasons);
		}
	}

	private static LocalDate today(Instant now) {
		return LocalDate.ofInstant(now, ZoneOffset.UTC);
	}
}
