// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.servers;

import org.castellan.admin.ui.internal.live.ServerPhase;
import org.castellan.ui.image.Icon;

/** The picture of a server's state, the same in the list and in the editor. */
public final class PhaseIcon {

	private PhaseIcon() {
	}

	public static Icon of(ServerPhase phase) {
		return switch (phase) {
		case NOT_ASKED -> Icon.SERVER_UNKNOWN;
		case CONNECTING, STARTING, STOPPING -> Icon.SERVER_BUSY;
		case RUNNING -> Icon.SERVER_RUNNING;
		case STOPPED -> Icon.SERVER_STOPPED;
		case REFUSING, NO_ANSWER -> Icon.SERVER_NO_ANSWER;
		case NOT_TRUSTED -> Icon.SERVER_REFUSED;
		};
	}
}
