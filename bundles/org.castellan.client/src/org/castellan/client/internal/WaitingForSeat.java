// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.time.Duration;

import org.castellan.client.CheckoutOutcome;

/**
 * How a client waits while all seats are in use: it asks again after one second, then ever more slowly up to ten. It
 * does not wait for what will not change by itself, such as a feature nobody has; and for a server that cannot be
 * reached it waits only once it has been reached.
 */
public final class WaitingForSeat {

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

	private final SeatClock clock;
	private final LeaseTerm patience;
	private boolean reached;
	private Duration pause = Duration.ofSeconds(1);

	public WaitingForSeat(SeatClock clock, Duration patience) {
		this.clock = clock;
		this.patience = new LeaseTerm(clock.now(), patience);
	}

	/** Whether to ask again after this outcome. */
	public boolean isWorthwhile(CheckoutOutcome outcome) {
		return !patience.isOver(clock.now()) && switch (outcome) {
			case CheckoutOutcome.Granted granted -> false;
			case CheckoutOutcome.Denied(var problem, var servers) -> {
				reached = servers.stream().anyMatch(server -> server.problem().code().equals(Refusals.ALL_IN_USE));
				yield reached;
			}
			case CheckoutOutcome.Unreachable unreachable -> reached;
		};
	}

	/** How long to pause before asking again; longer each time, never beyond the end. */
	public Duration pause() {
		Duration left = patience.remaining(clock.now());
		Duration next = pause.compareTo(left) < 0 ? pause : left;
		Duration longer = pause.multipliedBy(3).dividedBy(2);
		pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
		return next;
	}
}
