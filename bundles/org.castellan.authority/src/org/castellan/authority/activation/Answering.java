// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.activation;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authority.Outcome;
import org.castellan.authority.internal.database.Sql;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/** One request in one transaction: answered for the first time, as before, or anew. */
final class Answering {

	private final Sql sql;
	private final AuthorizationRequest request;
	private final Carriage carriage;
	private final ActivationBook book;

	Answering(Sql sql, AuthorizationRequest request, Carriage carriage, ActivationBook book) {
		this.sql = sql;
		this.request = request;
		this.carriage = carriage;
		this.book = book;
	}

	Outcome<GivenAnswer> answer(Instant now) throws SQLException, ProblemException {
		Optional<Outcome<GivenAnswer>> before = asBefore(StoredAnswer.find(sql, request), now);
		if (before.isPresent()) {
			return before.get();
		}
		List<Assessed> assessed = new Assessment(request, LocalDate.ofInstant(now, ZoneOffset.UTC)).assess(sql, true);
		// while this one waited for the lines, the same request may have been answered
		Optional<StoredAnswer> stored = StoredAnswer.find(sql, request);
		before = asBefore(stored, now);
		if (before.isPresent()) {
			return before.get();
		}
		return stored.isPresent() ? notAsBefore(stored.get(), assessed, now) : first(assessed, now);
	}

	/** Empty if there was no answer yet, or one that is too old to be applied, or gives what others may have by now. */
	private Optional<Outcome<GivenAnswer>> asBefore(Optional<StoredAnswer> stored, Instant now)
			throws SQLException, ProblemException {
		if (stored.isEmpty()) {
			return Optional.empty();
		}
		if (!stored.get().isTo(request)) {
			return Optional.of(Outcome.refused(AuthorityProblem.REQUEST_ID_REUSED.problem()));
		}
		if (stored.get().isTidied()) {
			return Optional.of(Outcome.refused(AuthorityProblem.ANSWER_TIDIED.problem()));
		}
		AuthorizationResponse response = stored.get().response();
		return ExpiredAnswer.of(response, now).isPresent() || !stored.get().takenBack(sql).isEmpty() ? Optional.empty()
				: Optional.of(Outcome.done(new GivenAnswer(stored.get().text(), response.fileName(), true)));
	}

	private Outcome<GivenAnswer> first(List<Assessed> assessed, Instant now) throws SQLException {
		List<Problem> problems = new ArrayList<>(RequestCheck.check(request, now));
		assessed.forEach(item -> problems.addAll(item.problems()));
		if (problems.stream().anyMatch(Problem::isError)) {
			book.refuse(assessed, problems);
			return new Outcome.Refused<>(told(assessed, problems));
		}
		AuthorizationResponse response = book.enter(request, carriage, assessed);
		return new Outcome.Done<>(new GivenAnswer(response.text(), response.fileName(), false), problems);
	}

	private Outcome<GivenAnswer> notAsBefore(StoredAnswer stored, List<Assessed> assessed, Instant now)
			throws SQLException, ProblemException {
		Optional<ExpiredAnswer> expired = ExpiredAnswer.of(stored.response(), now);
		List<Problem> problems = expired.isPresent() ? expired.get().problems(assessed) : stored.takenBack(sql);
		if (expired.isEmpty() || !problems.isEmpty()) {
			book.refuse(assessed, problems);
			return new Outcome.Refused<>(problems);
		}
		AuthorizationResponse response = book.renew(request, carriage, expired.get(), assessed);
		return Outcome.done(new GivenAnswer(response.text(), response.fileName(), true));
	}

	/** Who guesses numbers learns of one at a time, and what else is wrong only of known ones. */
	private static List<Problem> told(List<Assessed> assessed, List<Problem> problems) {
		return assessed.stream().filter(item -> item.ordered().isEmpty()).findFirst().map(Assessed::problems)
				.orElse(problems);
	}
}
