// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.problem;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one checked exception by which an environment failure (disk, network, a peer that refuses) reaches a use case's
 * edge, already told as a {@link Problem}. For example a home directory that cannot be written.
 */
public class ProblemException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	public ProblemException(Problem problem) {
		this(problem, null);
	}

	public ProblemException(Problem problem, @Nullable Throwable cause) {
		super(problem.message(), cause);
		this.problem = Objects.requireNonNull(problem);
	}

	/** The first of all, where there are several. */
	public Problem problem() {
		return problem;
	}

	/** All of them, the most important first; one, unless a subclass knows more. */
	public List<Problem> problems() {
		return List.of(problem);
	}
}
