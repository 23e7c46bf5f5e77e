// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import java.time.Duration;

/** How long to wait between the attempts to find a server: 1, 2, 4 and at most 30 seconds. Not thread-safe. */
final class Pauses {

	private static final Duration FIRST = Duration.ofSeconds(1);
	private static final Duration LONGEST = Duration.ofSeconds(30);

	private Duration next = FIRST;

	Duration next() {
		Duration pause = next;
		Duration doubled = pause.multipliedBy(2);
		next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
		return pause;
	}

	void beginAnew() {
		next = FIRST;
	}
}
