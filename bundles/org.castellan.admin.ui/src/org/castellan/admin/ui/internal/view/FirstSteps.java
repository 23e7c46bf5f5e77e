// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.view;

import java.util.List;

import org.castellan.admin.ui.internal.live.Contact;
import org.castellan.admin.ui.internal.live.Heard;
import org.castellan.admin.ui.internal.live.ServerPhase;
import org.castellan.core.api.Availability;

/** What the console says under its list while no service runs, or none has seats. */
enum FirstSteps {

	/** Nothing to say any more, or nothing known yet. */
	NONE,
	/** No service of the list runs, and the console can start one. */
	START,
	/** It runs, and nothing is authorized. */
	AUTHORIZE;

	/**
	 * @param own    the service of this computer that the console starts
	 * @param others all other servers of the list
	 */
	static FirstSteps of(Contact own, Heard<Availability> seats, List<Contact> others) {
		if (own.phase() == ServerPhase.STOPPED) {
			return others.stream().allMatch(other -> other.phase() == ServerPhase.STOPPED) ? START : NONE;
		}
		boolean empty = seats.value().filter(answer -> answer.features().isEmpty()).isPresent();
		return own.phase() == ServerPhase.RUNNING && empty && others.isEmpty() ? AUTHORIZE : NONE;
	}
}
