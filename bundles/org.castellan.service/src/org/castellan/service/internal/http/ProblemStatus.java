// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.http;

import java.util.HashMap;
import java.util.Map;
import org.castellan.core.problem.Problem;
import org.castellan.service.HttpProblem;
import org.castellan.service.SeatProblem;
import org.castellan.service.ServiceProblem;

/** The HTTP status of each problem, as docs/http-api lists it; 422 for what is wrong with a file that was sent. */
public final class ProblemStatus {

	private static final int UNPROCESSABLE = 422;
	private static final int FAILED = 500;
	private static final int INSUFFICIENT_STORAGE = 507;
	private static final Map<String, Integer> BY_CODE = byCode();

	private ProblemStatus() {
	}

	public static int of(Problem problem) {
		return BY_CODE.getOrDefault(problem.code(), UNPROCESSABLE);
	}

	private static Map<String, Integer> byCode() {
		Map<String, Integer> byCode = new HashMap<>();
		for (HttpProblem problem : HttpProblem.values()) {
			byCode.put(problem.code(), problem.status());
		}
		for (SeatProblem problem : SeatProblem.values()) {
			byCode.put(problem.code(), problem.status());
		}
		for (ServiceProblem problem : ServiceProblem.values()) {
			byCode.put(problem.code(), problem == ServiceProblem.HOME_FULL ? INSUFFICIENT_STORAGE : FAILED);
		}
		return Map.copyOf(byCode);
	}
}
