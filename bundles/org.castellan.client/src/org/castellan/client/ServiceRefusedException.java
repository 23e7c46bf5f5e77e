// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.util.List;

import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/** A service answered a question with its own problems instead of what was asked for. */
public final class ServiceRefusedException extends ProblemException {

	private static final long serialVersionUID = 1L;

	private final int status;
	private final transient List<Problem> problems;

	/**
	 * @param status   of HTTP, 400 or more
	 * @param problems one or more, the most important first
	 */
	public ServiceRefusedException(int status, List<Problem> problems) {
		super(problems.getFirst());
		this.status = status;
		this.problems = List.copyOf(problems);
	}

	/** The HTTP status, for example 409. */
	public int status() {
		return status;
	}

	@Override
	public List<Problem> problems() {
		return problems;
	}
}
