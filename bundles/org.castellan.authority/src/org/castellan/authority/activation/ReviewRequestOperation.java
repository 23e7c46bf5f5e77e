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
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.RequestKind;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/** Shows what a request asks for beside what was ordered. Nothing is changed, locked or promised by it. */
public final class ReviewRequestOperation {

	private final Database database;
	private final InstantSource time;

	/** Through {@link org.castellan.authority.Authority#reviewRequest()}. */
	public ReviewRequestOperation(Database database, InstantSource time) {
		this.database = database;
		this.time = time;
	}

	/**
	 * Reviews the content of an authorize.txt.
	 *
	 * @return refused only if it is no request, or an altered one
	 */
	public Outcome<Review> review(byte[] content) throws ProblemException {
		AuthorizationRequest request;
		try {
			request = AuthorizationRequest.parse(content);
		} catch (ProblemException e) {
			return Outcome.refused(e.problem());
		}
		Instant now = time.instant();
		return database.read(sql -> Outcome.done(review(sql, request, now)));
	}

	private static Review review(Sql sql, AuthorizationRequest request, Instant now) throws SQLException, ProblemException {
		List<Problem> problems = new ArrayList<>(RequestCheck.check(request, now));
		List<Assessed> assessed = new Assessment(request, LocalDate.ofInstant(now, ZoneOffset.UTC)).assess(sql, false);
		Optional<StoredAnswer> stored = StoredAnswer.find(sql, request);
		List<Problem> inTheWay = stored.isEmpty() ? List.of() : inTheWay(sql, stored.get(), request, assessed, now);
		problems.addAll(inTheWay);
		assessed.forEach(item -> problems.addAll(item.problems()));
		problems.addAll(underOtherKeys(sql, request, assessed));
		return new Review(request, assessed.stream().map(Assessed::reviewed).toList(),
				stored.isPresent() && inTheWay.isEmpty(), problems);
	}

	/** Why the answer that was given before would not be given again. */
	private static List<Problem> inTheWay(Sql sql, StoredAnswer stored, AuthorizationRequest request, List<Assessed> assessed,
			Instant now) throws SQLException, ProblemException {
		if (!stored.isTo(request)) {
			return List.of(AuthorityProblem.REQUEST_ID_REUSED.problem());
		}
		if (stored.isTidied()) {
			return List.of(AuthorityProblem.ANSWER_TIDIED.problem());
		}
		Optional<ExpiredAnswer> expired = ExpiredAnswer.of(stored.response(), now);
		return expired.isPresent() ? expired.get().problems(assessed) : stored.takenBack(sql);
	}

	private static List<Problem> underOtherKeys(Sql sql, AuthorizationRequest request, List<Assessed> assessed)
			throws SQLException {
		List<Problem> problems = new ArrayList<>();
		for (Assessed item : assessed) {
			if (request.kind() != RequestKind.AUTHORIZE || item.ordered().isEmpty()) {
				continue;
			}
			int count = Holding.underOtherKeys(sql, item.ordered().get().line().id(), request.machine().key(),
					request.machine().hostIds());
			if (count > 0) {
				problems.add(AuthorityProblem.SAME_MACHINE_OTHER_KEY.problem("count", Integer.toString(count), "number",
						item.item().number().masked()));
			}
		}
		return problems;
	}
}
