// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import org.castellan.client.LicenseServerConnection;
import org.castellan.core.problem.ProblemException;

/** Something to ask a server, for example {@code LicenseServerConnection::hostIds}. */
@FunctionalInterface
public interface Question<T> {

	T ask(LicenseServerConnection server) throws ProblemException, InterruptedException;
}
