// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import java.time.Duration;
import java.util.function.Consumer;

import org.castellan.admin.ui.Keys;
import org.castellan.ui.jobs.Background;
import org.castellan.ui.jobs.JobRequest;
import org.castellan.ui.jobs.Outcome;
import org.castellan.ui.jobs.Task;

/** Asks in jobs that no progress view shows. */
public final class JobWork implements Work {

	@Override
	public <T> void run(String name, Duration wait, Task<T> task, Consumer<Outcome<T>> told) {
		Background.run(JobRequest.unseen(name, Keys.LIVE_JOBS).after(wait), task, told);
	}
}
