// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import java.time.Instant;
import java.util.Optional;
import org.castellan.core.problem.Problem;
import org.castellan.service.Home;
import org.castellan.service.ServiceProblem;

/**
 * What stays the same while a service runs.
 *
 * @param home       its directory
 * @param serviceId  made with the home
 * @param name       the host's
 * @param port       where it listens
 * @param portBefore where it listened before this start; 0 if it never did
 * @param identity   keys and words
 * @param started    since when it runs
 */
public record ServiceFacts(Home home, String serviceId, String name, int port, int portBefore, ServiceIdentity identity,
		Instant started) {

	/** That clients which know the old address will not find it. */
	Optional<Problem> moved() {
		return portBefore == 0 || portBefore == port ? Optional.empty()
				: Optional.of(ServiceProblem.PORT_MOVED.problem("port", Integer.toString(port), "before",
						Integer.toString(portBefore)));
	}
}
