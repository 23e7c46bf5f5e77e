// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.acts;

import java.util.function.Function;

import org.castellan.admin.ui.Keys;
import org.castellan.admin.ui.internal.live.Question;
import org.castellan.admin.ui.internal.servers.ConsoleServer;
import org.castellan.core.problem.Problem;
import org.castellan.ui.Notice;
import org.castellan.ui.jobs.Background;
import org.castellan.ui.jobs.JobRequest;
import org.castellan.ui.jobs.Outcome;
import org.castellan.ui.jobs.Task;

/** How every act runs: as a job that a person may watch and cancel, alone on its server. */
final class Act {

	private Act() {
	}

	static JobRequest job(String name, ConsoleServer server) {
		return JobRequest.user(name, Keys.ACT_JOBS).aloneOn(server.ref());
	}

	/** Asks the server for something and says what came of it. */
	static <T> void ask(String name, ConsoleServer server, Question<T> question, Notice notice, Function<T, String> done) {
		run(name, server, progress -> question.ask(server.live().connection()), notice, done);
	}

	static <T> void run(String name, ConsoleServer server, Task<T> task, Notice notice, Function<T, String> done) {
		Background.run(job(name, server), task, notice.owner(), outcome -> {
			switch (outcome) {
			case Outcome.Done<T>(T value) -> notice.done(done.apply(value));
			case Outcome.Failed<T>(Problem problem) -> notice.failed(problem);
			case Outcome.Cancelled<T>() -> {
				// the person knows
			}
			}
		});
	}
}
