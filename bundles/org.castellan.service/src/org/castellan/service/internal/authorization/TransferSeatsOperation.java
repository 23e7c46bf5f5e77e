// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.authorization;

import java.util.Map;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.SeatsGate;
import org.castellan.authorization.StorageDesk;
import org.castellan.core.problem.ProblemException;
import org.castellan.service.internal.license.LicenseStore;
import org.castellan.service.internal.log.LogKinds;
import org.castellan.service.internal.log.ServiceLog;

/**
 * Answers another machine's request out of what this server holds: passes seats on, which count here no more by then, or
 * takes back what it passed on, which the other machine counts no more.
 */
public final class TransferSeatsOperation {

	private final StorageDesk desk;
	private final StorageChange storage;
	private final SeatsGate gate;
	private final ServiceLog log;

	public TransferSeatsOperation(StorageDesk desk, LicenseStore licenses, ServiceLog log) {
		this.desk = desk;
		this.storage = new StorageChange(licenses);
		this.gate = new LedgerGate(licenses);
		this.log = log;
	}

	/**
	 * @param request the other machine's authorize.txt
	 * @return the text of the response; asked again, the same
	 */
	public byte[] transfer(byte[] request) throws ProblemException, InterruptedException {
		AuthorizationRequest asked = AuthorizationRequest.parse(request);
		byte[] response = storage.make(() -> desk.transfer(request, gate));
		// without the machine's name: many are called after who uses them
		log.add(LogKinds.TRANSFERRED, "A request to " + asked.kind().key()
				+ " by another machine was answered from what this server holds",
				Map.of("kind", asked.kind().key(), "request", asked.id().toString()));
		return response;
	}
}
