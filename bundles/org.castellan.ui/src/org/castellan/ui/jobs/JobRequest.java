// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.jobs;

import java.util.Objects;
import java.util.Optional;

/**
 * How work is to run, for example {@code JobRequest.user("Starting the service", SERVERS).aloneOn(home)}.
 *
 * @param name   what the progress view says
 * @param family what the work belongs to, for those who wait for it
 * @param alone  what it changes: no two jobs with an equal one run at once
 * @param user   whether a person asked for it and may watch it; else it runs unseen
 */
public record JobRequest(String name, Object family, Optional<Object> alone, boolean user) {

	public JobRequest {
		Objects.requireNonNull(name);
		Objects.requireNonNull(family);
		Objects.requireNonNull(alone);
	}

	/** Work that a person asked for. */
	public static JobRequest user(String name, Object family) {
		return new JobRequest(name, family, Optional.empty(), true);
	}

	/** Work that nobody asked for, such as keeping a page up to date. */
	public static JobRequest unseen(String name, Object family) {
		return new JobRequest(name, family, Optional.empty(), false);
	}

	public JobRequest aloneOn(Object what) {
		return new JobRequest(name, family, Optional.of(what), user);
	}
}
