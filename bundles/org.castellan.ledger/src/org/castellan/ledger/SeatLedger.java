// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import java.util.concurrent.CompletableFuture;

/**
 * Who holds which seats, durably: {@link Command}s go into a log, and a deterministic state machine answers each with an
 * {@link Outcome}. An answer is given only when its log entry is durable on a majority of the members. The promise:
 * holders who believe they hold a seat never outnumber the seats (reference/seat-rules.md). Thread-safe.
 */
public interface SeatLedger extends AutoCloseable {

	/**
	 * Applies a command. Asked again with the same request id within its time to live plus guard, it is not done twice: the
	 * outcome names the same lease with what is left of its time, or says what became of it.
	 *
	 * @return the outcome once it is durable; completed exceptionally with a {@link LedgerException} when it is not known
	 *         whether the command was applied (ask again with the same request id). Completed on a ledger thread: what
	 *         depends on it must be quick or go elsewhere
	 */
	CompletableFuture<Outcome> submit(Command command);

	/** A consistent picture of all pools and leases at one instant; cheap enough to be asked each second. */
	LedgerView view();

	/** How the ledger is, for status and metrics. */
	LedgerHealth health();

	/** Tells {@code listener} after each applied batch which features changed; called on a ledger thread, must be quick. */
	AutoCloseable addListener(LedgerListener listener);

	@Override
	void close();
}
