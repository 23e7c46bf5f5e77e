// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.log;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.castellan.ledger.LeaseTerms;
import org.castellan.ledger.LedgerClock;
import org.castellan.ledger.internal.state.Applied;
import org.castellan.ledger.internal.state.Entry;
import org.castellan.ledger.internal.state.EntryCodec;
import org.castellan.ledger.internal.state.LedgerState;

/**
 * How a leader begins: it logs that it does, with its terms and what its witness remembers, and nothing is granted before
 * the witness remembers the new epoch.
 */
public final class EpochOpening {

	private final LedgerClock clock;
	private final LeaseTerms terms;
	private final WitnessKeeper witness;

	public EpochOpening(LedgerClock clock, LeaseTerms terms, WitnessKeeper witness) {
		this.clock = clock;
		this.terms = terms;
		this.witness = witness;
	}

	/** Opens an epoch on a member that leads and has applied all that was logged before. Waits until that is durable. */
	Lead open(LedgerMachine machine, RaftMember member) throws IOException, InterruptedException {
		long last = machine.read(LedgerState::time);
		LedgerTime time = new LedgerTime(clock, last);
		Entry opening = new Entry.Opening(last, clock.instant().toEpochMilli(), UUID.randomUUID(), terms,
				witness.testimony());
		CompletableFuture<Applied> landing = new CompletableFuture<>();
		member.append(EntryCodec.encode(opening), new Flight() {

			@Override
			public void landed(Applied applied) {
				landing.complete(applied);
			}

			@Override
			public void lost(Throwable cause) {
				landing.completeExceptionally(cause);
			}
		});
		try {
			Lead lead = new Lead(landing.get().opening(), time);
			machine.read(LedgerState::testimony).ifPresent(witness::remember);
			return lead;
		} catch (ExecutionException e) {
			throw new IOException("The epoch was not opened", e.getCause());
		}
	}
}
