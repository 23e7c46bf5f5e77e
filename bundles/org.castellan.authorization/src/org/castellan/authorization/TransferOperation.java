// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import org.castellan.core.problem.ProblemException;

/**
 * Answers another machine's request out of what this licence server holds. What is passed on comes off here first; what
 * comes back was withheld there first; so at no instant do both count it. Returns go the way back: a machine cannot return
 * what it has passed on itself.
 */
public final class TransferOperation {

	private final TrustedStorage storage;
	private final SeatsGate gate;

	public TransferOperation(TrustedStorage storage, SeatsGate gate) {
		this.storage = storage;
		this.gate = gate;
	}

	/** @param request the other machine's authorize.txt */
	public TransferOutcome answer(byte[] request) throws ProblemException {
		return storage.transfer(request, gate);
	}
}
