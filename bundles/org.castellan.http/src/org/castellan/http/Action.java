// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import org.castellan.core.problem.ProblemException;

/**
 * What happens at a route. It runs on a virtual thread and may block; what it throws is answered as a problem.
 *
 * @param <I> what the body says
 */
@FunctionalInterface
public interface Action<I> {

	Answer answer(Call call, I input) throws ProblemException, InterruptedException;
}
