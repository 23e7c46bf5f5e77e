// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.jobs;

import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;

/** Work for {@link Background}: may block, never touches a widget. */
@FunctionalInterface
public interface Task<T> {

	T run(Progress progress) throws ProblemException, InterruptedException;
}
