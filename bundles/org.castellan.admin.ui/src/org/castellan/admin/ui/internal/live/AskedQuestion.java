// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import org.castellan.client.LicenseServerConnection;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.ui.jobs.Outcome;
import org.castellan.ui.jobs.Task;
import org.jspecify.annotations.Nullable;

/** One question, and over which connection it was asked: an answer over one that was given up since is told to nobody. */
final class AskedQuestion<T> implements Task<T> {

	private final LiveConnection connection;
	private final Question<T> question;
	private @Nullable LicenseServerConnection over;

	AskedQuestion(LiveConnection connection, Question<T> question) {
		this.connection = connection;
		this.question = question;
	}

	@Override
	public T run(Progress progress) throws ProblemException, InterruptedException {
		LicenseServerConnection server = connection.connection();
		over = server;
		return question.ask(server);
	}

	/** @return cancelled instead of what comes too late */
	Outcome<T> judge(Outcome<T> outcome) {
		return over != null && connection.isGivenUp(over) ? new Outcome.Cancelled<>() : outcome;
	}
}
