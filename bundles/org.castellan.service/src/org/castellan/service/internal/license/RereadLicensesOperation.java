// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.license;

import java.util.Map;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.problem.ProblemException;
import org.castellan.service.internal.log.LogKinds;
import org.castellan.service.internal.log.ServiceLog;

/** Reads licence files and publishers again, after an administrator changed them by hand. */
public final class RereadLicensesOperation {

	private final LicenseStore store;
	private final ServiceLog log;

	public RereadLicensesOperation(LicenseStore store, ServiceLog log) {
		this.store = store;
		this.log = log;
	}

	/** @return what counts now, and what is wrong with which file */
	public AuthorizationResult reread() throws ProblemException, InterruptedException {
		AuthorizationResult result = store.reread();
		log.add(LogKinds.REREAD, "Licence files were read again",
				Map.of("features", Integer.toString(result.features().size()), "findings",
						Integer.toString(result.problems().size())));
		return result;
	}
}
