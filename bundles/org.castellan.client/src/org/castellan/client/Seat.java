// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.time.Duration;
import java.util.Optional;

import org.castellan.core.api.LeaseGrant;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.Problem;

/**
 * Seats that are held while this is open. It renews itself in the background; when it cannot, it ends by itself at its
 * time to live counted from before the last successful question, on the monotonic clock and on the wall clock, whichever
 * passed more. So it is over here before the service gives the seats to someone else. Thread-safe.
 */
public interface Seat extends AutoCloseable {

	/** The lease as last granted or renewed. */
	LeaseGrant grant();

	/** Who granted it and renews it. */
	ServerAddress server();

	/** Whether it may be used at this instant; looks at the clocks itself, so a suspended machine gets the truth. */
	SeatState state();

	/** How long it may still be used if no renewal succeeds; zero when it is not held. */
	Duration remaining();

	/** Why it was lost, or why the last renewal failed; empty while all is well. */
	Optional<Problem> problem();

	/** Tells a listener from now on; one that comes after the loss is told of it at once. */
	void addListener(SeatListener listener);

	/** Gives the seats back; does not fail. If the service cannot be told, they come back at their end. */
	@Override
	void close();
}
