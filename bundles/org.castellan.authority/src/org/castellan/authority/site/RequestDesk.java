// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.site;

import org.castellan.authority.Outcome;
import org.castellan.authority.activation.Carriage;
import org.castellan.authority.activation.GivenAnswer;
import org.castellan.core.problem.ProblemException;

/** Who decides about a request that came to a site. */
@FunctionalInterface
public interface RequestDesk {

	/**
	 * Answers or refuses. What it returns is durable, and the same request is answered the same.
	 *
	 * @param request content of an authorize.txt, or whatever a stranger sent
	 */
	Outcome<GivenAnswer> answer(byte[] request, Carriage carriage) throws ProblemException;
}
