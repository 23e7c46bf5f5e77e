// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.authorization;

import org.castellan.core.problem.ProblemException;

/** Who answers a request at once: an activation site, or a licence server that passes seats on. */
@FunctionalInterface
public interface Responder {

	/**
	 * The response to a request; the same to the same request, however often it is asked.
	 *
	 * @param request the text of an {@code authorize.txt}
	 * @return the text of the response
	 * @throws ProblemException with {@link org.castellan.client.ServiceRefusedException} if it was understood and refused,
	 *                          else nobody knows whether it was answered
	 */
	byte[] answer(byte[] request) throws ProblemException, InterruptedException;
}
