// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import java.util.List;
import java.util.stream.Stream;
import org.castellan.authorization.AuthorizationProblem;
import org.castellan.core.problem.Severity;
import org.castellan.http.AnsweredProblem;

/** An authorization problem that is not about what was sent, but about what the server holds or where it keeps it. */
record AnsweredAuthorization(AuthorizationProblem problem, int status) implements AnsweredProblem {

	private static final int NOT_FOUND = 404;
	private static final int CONFLICT = 409;
	private static final int FAILED = 500;

	static List<AnsweredProblem> all() {
		return Stream.of(
				of(NOT_FOUND, AuthorizationProblem.NO_SUCH_REQUEST),
				of(CONFLICT, AuthorizationProblem.NOT_HELD, AuthorizationProblem.MORE_THAN_HELD,
						AuthorizationProblem.NUMBER_PENDING, AuthorizationProblem.MIXED_ORIGINS,
						AuthorizationProblem.CANNOT_CANCEL, AuthorizationProblem.REPAIR_COUNT,
						AuthorizationProblem.NOT_PASSED_ON_HERE, AuthorizationProblem.NOT_ENOUGH_FREE,
						AuthorizationProblem.NOT_TRANSFERABLE, AuthorizationProblem.REQUEST_REUSED,
						AuthorizationProblem.CHAIN_TOO_LONG, AuthorizationProblem.RETURN_TOO_MANY,
						AuthorizationProblem.OWN_REQUEST, AuthorizationProblem.NOT_RETURNABLE,
						AuthorizationProblem.REPAIR_FIRST, AuthorizationProblem.NO_REPAIRS_LEFT,
						AuthorizationProblem.ANSWER_TAKEN_BACK, AuthorizationProblem.ANSWER_OUTDATED),
				of(FAILED, AuthorizationProblem.STORAGE_UNREADABLE, AuthorizationProblem.STORAGE_NOT_WRITABLE,
						AuthorizationProblem.STORAGE_DAMAGED, AuthorizationProblem.STORAGE_NEWER,
						AuthorizationProblem.STORAGE_COPIED, AuthorizationProblem.SECOND_COPY_NOT_WRITABLE,
						AuthorizationProblem.NO_HOST_IDS, AuthorizationProblem.STORAGE_EMPTIED))
				.flatMap(List::stream).toList();
	}

	private static List<AnsweredProblem> of(int status, AuthorizationProblem... problems) {
		return Stream.of(problems).<AnsweredProblem>map(problem -> new AnsweredAuthorization(problem, status)).toList();
	}

	@Override
	public String code() {
		return problem.code();
	}

	@Override
	public Severity severity() {
		return problem.severity();
	}
}
