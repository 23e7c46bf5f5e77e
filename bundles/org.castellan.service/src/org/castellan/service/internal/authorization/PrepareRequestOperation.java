// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.authorization;

import java.util.Map;
import org.castellan.authorization.SeatsGate;
import org.castellan.authorization.StorageDesk;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.PreparedRequest;
import org.castellan.core.problem.ProblemException;
import org.castellan.service.internal.license.LicenseStore;
import org.castellan.service.internal.log.LogKinds;
import org.castellan.service.internal.log.ServiceLog;

/** Makes a draft a pending request. Seats that it gives back count no more before anyone sees it. */
public final class PrepareRequestOperation {

	private final StorageDesk desk;
	private final StorageChange storage;
	private final SeatsGate gate;
	private final ServiceLog log;

	public PrepareRequestOperation(StorageDesk desk, LicenseStore licenses, ServiceLog log) {
		this.desk = desk;
		this.storage = new StorageChange(licenses);
		this.gate = new LedgerGate(licenses);
		this.log = log;
	}

	/** @throws ProblemException also where seats to be given back are in use, with by whom; nothing is changed then */
	public PreparedRequest prepare(AuthorizationDraft draft) throws ProblemException, InterruptedException {
		PreparedRequest request = storage.make(() -> desk.prepare(draft, gate));
		log.add(LogKinds.REQUESTED, "A request to " + draft.kind() + " waits for its response",
				Map.of("kind", draft.kind(), "request", request.request().id()));
		return request;
	}

	/** Gives up a pending request. */
	public void cancel(String id) throws ProblemException {
		desk.cancel(id);
		log.add(LogKinds.CANCELLED, "A request was given up", Map.of("request", id));
	}
}
