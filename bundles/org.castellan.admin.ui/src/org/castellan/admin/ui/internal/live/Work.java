// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import java.time.Duration;
import java.util.function.Consumer;

import org.castellan.ui.jobs.Outcome;
import org.castellan.ui.jobs.Task;

/** Where the questions are asked: in unseen jobs; in tests, when the test says so. */
public interface Work {

	/** Runs a task after a while, zero for soon, and tells its outcome on the same thread. */
	<T> void run(String name, Duration wait, Task<T> task, Consumer<Outcome<T>> told);
}
