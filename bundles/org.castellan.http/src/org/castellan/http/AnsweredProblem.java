// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import org.castellan.core.problem.ProblemCode;

/** A problem that is answered with a status of its own, for example 409 where all seats are in use. */
public interface AnsweredProblem extends ProblemCode {

	/** The HTTP status it is answered with. */
	int status();
}
