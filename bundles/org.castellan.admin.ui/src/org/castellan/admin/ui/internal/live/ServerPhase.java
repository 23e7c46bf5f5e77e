// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import java.util.Set;

import org.castellan.client.ClientProblem;
import org.castellan.core.api.ServiceState;
import org.castellan.core.problem.Problem;

/** How a server looks from here. */
public enum ServerPhase {

	/** Nobody has asked yet. */
	NOT_ASKED,
	CONNECTING,
	/** It answers, and says so itself. */
	STARTING, RUNNING, REFUSING, STOPPING,
	/** A service of this computer that does not run. */
	STOPPED,
	/** It did not answer, and is tried again. */
	NO_ANSWER,
	/** It is not the server that was trusted, or was never trusted: nothing is sent to it. */
	NOT_TRUSTED;

	private static final Set<String> UNTRUSTED = Set.of(ClientProblem.NOT_PINNED.code(),
			ClientProblem.FINGERPRINT_CHANGED.code(), ClientProblem.SERVICE_CHANGED.code());
	private static final Set<String> NOT_RUNNING = Set.of(ConsoleProblem.NEVER_STARTED.code(),
			ConsoleProblem.NOT_RUNNING.code(), ConsoleProblem.KILLED.code());

	static ServerPhase of(ServiceState state) {
		return switch (state) {
		case STARTING -> STARTING;
		case RUNNING -> RUNNING;
		case REFUSING -> REFUSING;
		case STOPPING -> STOPPING;
		};
	}

	/** What it looks like when that keeps it from being connected to. */
	static ServerPhase of(Problem problem) {
		if (UNTRUSTED.contains(problem.code())) {
			return NOT_TRUSTED;
		}
		return isOfStopped(problem) ? STOPPED : NO_ANSWER;
	}

	/** Whether this says that a service of this computer does not run, which is over as soon as it does. */
	public static boolean isOfStopped(Problem problem) {
		return NOT_RUNNING.contains(problem.code());
	}

	/** Whether it answers. */
	public boolean isUp() {
		return this == STARTING || this == RUNNING || this == REFUSING || this == STOPPING;
	}
}
