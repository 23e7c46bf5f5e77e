// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import java.time.Instant;
import org.castellan.service.Home;

/**
 * What stays the same while a service runs.
 *
 * @param home      its directory
 * @param serviceId made with the home
 * @param name      the host's
 * @param port      where it listens
 * @param identity  keys and words
 * @param started   since when it runs
 */
public record ServiceFacts(Home home, String serviceId, String name, int port, ServiceIdentity identity,
		Instant started) {
}
