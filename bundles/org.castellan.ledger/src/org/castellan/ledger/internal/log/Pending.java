// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.log;

import java.util.concurrent.CompletableFuture;

import org.castellan.ledger.Denial;
import org.castellan.ledger.LedgerException;
import org.castellan.ledger.Outcome;
import org.castellan.ledger.Refusal;

/**
 * A command that waits for its outcome.
 *
 * @param command as bytes
 */
record Pending(byte[] command, CompletableFuture<Outcome> answer) {

	/** It was not logged and will not be. */
	void refuse(Refusal refusal) {
		answer.complete(new Outcome.Denied(new Denial.Refusing(refusal)));
	}

	/** Whether it was logged is not known. */
	void lose(Throwable cause) {
		answer.completeExceptionally(new LedgerException(LedgerException.Kind.OUTCOME_UNKNOWN,
				"It is not known whether the command was done; asking again with its request id tells.", cause));
	}
}
