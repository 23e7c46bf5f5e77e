// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import org.castellan.core.api.ServiceState;

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

	static ServerPhase of(ServiceState state) {
		return switch (state) {
		case STARTING -> STARTING;
		case RUNNING -> RUNNING;
		case REFUSING -> REFUSING;
		case STOPPING -> STOPPING;
		};
	}

	/** Whether it answers. */
	public boolean isUp() {
		return this == STARTING || this == RUNNING || this == REFUSING || this == STOPPING;
	}
}
