// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import org.castellan.client.LicenseServerConnection;
import org.castellan.core.problem.ProblemException;

/** Finds a server and connects to it: by its address, or by the home of a service of this computer. */
@FunctionalInterface
public interface Connector {

	LicenseServerConnection connect() throws ProblemException, InterruptedException;
}
