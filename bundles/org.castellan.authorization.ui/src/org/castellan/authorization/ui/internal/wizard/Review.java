// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.castellan.authorization.AuthorizationProblem;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.api.ResponseResult;
import org.castellan.core.license.SignatureProblem;
import org.castellan.core.problem.Problem;
import org.eclipse.osgi.util.NLS;

/**
 * What a machine said about a response or a licence file.
 *
 * @param applied  whether it counts now
 * @param kind     of the request that it answers, as in {@link AuthorizationDraft}
 * @param problems errors if it is refused, else warnings
 */
record Review(boolean applied, String kind, List<ReviewRow> rows, List<Problem> problems) {

	private static final int MOST_SHOWN = 10;
	private static final Set<String> UNKNOWN_PUBLISHER = Set.of(SignatureProblem.UNKNOWN_PUBLISHER.code(),
			AuthorizationProblem.PUBLISHER_NOT_TRUSTED.code());

	Review {
		Objects.requireNonNull(kind);
		rows = List.copyOf(rows);
		problems = List.copyOf(problems);
	}

	static Review of(AuthorizationResult result) {
		return new Review(result.applied(), AuthorizationDraft.AUTHORIZE,
				result.features().stream().map(ReviewRow::of).toList(), result.problems());
	}

	/** What a response says, and what the machine says of it before it is applied. */
	static Review of(AuthorizationResponse response, ResponseResult result) {
		return new Review(result.applied(), response.kind().key(), response.activated().stream()
				.map(each -> ReviewRow.of(each, response.publisherName())).toList(), result.problems());
	}

	static Review of(ResponseResult result) {
		return new Review(result.applied(), result.kind(), result.activations().stream().map(ReviewRow::of).toList(),
				result.problems());
	}

	boolean isRefused() {
		return problems.stream().anyMatch(Problem::isError);
	}

	/** Whether it would be taken if only its publisher were trusted. */
	boolean needsPublisher() {
		return problems.stream().anyMatch(Review::isUnknownPublisher);
	}

	/** The keys of publishers that signed it and are not known, as far as the machine named them. */
	List<String> unknownKeys() {
		return problems.stream().filter(Review::isUnknownPublisher)
				.map(Review::key).filter(key -> !key.isEmpty()).toList();
	}

	/** Of the publisher that a problem is about, as far as the machine named it. */
	static String key(Problem problem) {
		return problem.details().getOrDefault("key", problem.details().getOrDefault("keyId", ""));
	}

	Review withProblems(List<Problem> others) {
		return new Review(applied, kind, rows, others);
	}

	/** What is there of each, a line each, for example {@code Desktop Advanced (desktopAdvP): 6}. */
	String summary() {
		if (rows.isEmpty()) {
			return Messages.Done_nothing;
		}
		Stream<String> shown = rows.stream().limit(MOST_SHOWN).map(row -> NLS.bind(Messages.Done_row, row.what(), row.countText()));
		Stream<String> more = rows.size() > MOST_SHOWN ? Stream.of(NLS.bind(Messages.Done_more, rows.size() - MOST_SHOWN))
				: Stream.of();
		return Stream.concat(shown, more).collect(Collectors.joining("\n"));
	}

	static boolean isUnknownPublisher(Problem problem) {
		return UNKNOWN_PUBLISHER.contains(problem.code());
	}
}
