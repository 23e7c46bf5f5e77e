// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.time.Duration;

import org.castellan.core.api.LeaseGrant;
import org.castellan.core.net.ServerAddress;

/** The service that granted a lease, as the lease's holder sees it. Its methods block. */
public interface LeaseKeeper {

	ServerAddress server();

	/**
	 * Asks for more time.
	 *
	 * @param patience how long at most
	 */
	Renewal renew(LeaseGrant lease, Duration patience) throws InterruptedException;

	/** Gives the lease back; what fails is left to the lease's end. */
	void release(LeaseGrant lease) throws InterruptedException;
}
