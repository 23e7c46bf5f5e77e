// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.seats;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.castellan.core.problem.ProblemException;
import org.castellan.ledger.Command;
import org.castellan.ledger.Denial;
import org.castellan.ledger.LeaseView;
import org.castellan.ledger.LedgerException;
import org.castellan.ledger.Outcome;
import org.castellan.ledger.PoolDefinition;
import org.castellan.ledger.RequestId;
import org.castellan.ledger.SeatLedger;
import org.castellan.service.SeatProblem;

/**
 * Asks the ledger and waits for its durable answer; a denial becomes a problem. For example
 * {@code desk.ask(new Command.Release(...))}. Blocks, so it belongs on a virtual thread.
 */
public final class LedgerDesk {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final SeatLedger ledger;
	private final Path directory;

	public LedgerDesk(SeatLedger ledger, Path directory) {
		this.ledger = ledger;
		this.directory = directory;
	}

	/**
	 * Makes these pools all there is, if nobody loses a seat by it.
	 *
	 * @throws ProblemException {@link SeatProblem#STILL_IN_USE} with who holds the seats, or as {@link #ask}
	 */
	public void withdraw(List<PoolDefinition> left) throws ProblemException, InterruptedException {
		Outcome outcome = answer(new Command.WithdrawLicenses(RequestId.of(UUID.randomUUID().toString()), left));
		if (outcome instanceof Outcome.Denied(Denial.StillInUse(String pool, String feature, int remaining, int inUse))) {
			throw new ProblemException(
					LedgerProblems.stillInUse(feature, remaining, inUse, SeatHolders.of(ledger.view(), pool)));
		}
		granted(outcome);
	}

	/** A lease as it is now; empty if there is none, or no longer. */
	Optional<LeaseView> lease(long id) {
		return ledger.view().lease(id);
	}

	/**
	 * @return any outcome but {@link org.castellan.ledger.Outcome.Denied}
	 * @throws ProblemException if it was denied, or it is not known whether it was done
	 */
	public Outcome ask(Command command) throws ProblemException, InterruptedException {
		return granted(answer(command));
	}

	private static Outcome granted(Outcome outcome) throws ProblemException {
		if (outcome instanceof Outcome.Denied(var why)) {
			throw new ProblemException(LedgerProblems.of(why));
		}
		return outcome;
	}

	private Outcome answer(Command command) throws ProblemException, InterruptedException {
		try {
			return ledger.submit(command).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		} catch (ExecutionException e) {
			if (e.getCause() instanceof LedgerException failure) {
				throw new ProblemException(LedgerProblems.of(failure, directory), failure);
			}
			throw new IllegalStateException("The ledger failed otherwise than it says it may", e);
		} catch (TimeoutException e) {
			throw new ProblemException(SeatProblem.OUTCOME_UNKNOWN.problem("reason",
					"The ledger did not answer within " + PATIENCE.toSeconds() + " seconds."), e);
		}
	}
}
