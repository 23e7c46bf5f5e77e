// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.jobs;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How work is to run, for example {@code JobRequest.user("Starting the service", SERVERS).aloneOn(home)}.
 *
 * @param name   what the progress view says
 * @param family what the work belongs to, for those who wait for it
 * @param alone  what it changes: no two jobs with an equal one run at once
 * @param user   whether a person asked for it and may watch it; else it runs unseen
 * @param delay  how long to wait before it begins
 */
public record JobRequest(String name, Object family, Optional<Object> alone, boolean user, Duration delay) {

	public JobRequest {
		Objects.requireNonNull(name);
		Objects.requireNonNull(family);
		Objects.requireNonNull(alone);
		Objects.requireNonNull(delay);
	}

	/** Work that a person asked for. */
	public static JobRequest user(String name, Object family) {
		return new JobRequest(name, family, Optional.empty(), true, Duration.ZERO);
	}

	/** Work that nobody asked for, such as keeping a page up to date. */
	public static JobRequest unseen(String name, Object family) {
		return new JobRequest(name, family, Optional.empty(), false, Duration.ZERO);
	}

	public JobRequest aloneOn(Object what) {
		return new JobRequest(name, family, Optional.of(what), user, delay);
	}

	public JobRequest after(Duration pause) {
		return new JobRequest(name, family, alone, user, pause);
	}
}
