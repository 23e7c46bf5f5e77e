// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemCode;

/**
 * The HTTP status of each problem, as docs/http-api lists it: its own where it has one, and 422 for what is wrong with
 * a file that was sent.
 */
public final class ProblemStatus {

	private static final int UNPROCESSABLE = 422;

	private final Map<String, Integer> byCode;

	private ProblemStatus(Map<String, Integer> byCode) {
		this.byCode = byCode;
	}

	/** @param areas the problems an API knows beside {@link HttpProblem}, such as all values of an enum */
	public static ProblemStatus of(Collection<? extends AnsweredProblem> areas) {
		return new ProblemStatus(Stream.concat(Stream.of(HttpProblem.values()), areas.stream())
				.collect(Collectors.toUnmodifiableMap(AnsweredProblem::code, AnsweredProblem::status)));
	}

	/** Answers these with a status as well, for areas that know nothing of HTTP. */
	public ProblemStatus with(int status, ProblemCode... codes) {
		Map<String, Integer> more = new HashMap<>(byCode);
		for (ProblemCode code : codes) {
			more.put(code.code(), status);
		}
		return new ProblemStatus(Map.copyOf(more));
	}

	public int of(Problem problem) {
		return byCode.getOrDefault(problem.code(), UNPROCESSABLE);
	}
}
