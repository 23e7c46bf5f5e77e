// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

import org.castellan.core.api.Holder;

/** Asks a ledger in few words and waits for the answer. Each question has a new request id unless one is given. */
public final class Asking {

	public static final Holder ANN = new Holder("ann", "gis-01", ":0", 4312);
	public static final Holder BOB = new Holder("bob", "gis-02", "", 77);

	private static final AtomicLong REQUESTS = new AtomicLong();

	private final SeatLedger ledger;

	public Asking(SeatLedger ledger) {
		this.ledger = ledger;
	}

	public static RequestId newId() {
		return RequestId.of("request-" + REQUESTS.incrementAndGet() + "-" + ProcessHandle.current().pid());
	}

	public Outcome ask(Command command) {
		try {
			return ledger.submit(command).get(60, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError("Interrupted", e);
		} catch (ExecutionException | TimeoutException e) {
			throw new AssertionError("No outcome of " + command, e);
		}
	}

	public void install(PoolDefinition... pools) {
		assertInstanceOf(Outcome.Installed.class, ask(new Command.InstallLicenses(newId(), List.of(pools))));
	}

	/** Gives up what these pools lack of those there are. */
	public void withdraw(PoolDefinition... pools) {
		assertInstanceOf(Outcome.Installed.class, ask(new Command.WithdrawLicenses(newId(), List.of(pools))));
	}

	public Denial.StillInUse stillInUse(PoolDefinition... pools) {
		return denied(Denial.StillInUse.class, new Command.WithdrawLicenses(newId(), List.of(pools)));
	}

	public static Command.Acquire wish(String feature) {
		return new Command.Acquire(newId(), feature, Optional.empty(), 1, ANN, Duration.ZERO, 0);
	}

	public static Command.Acquire wish(String feature, Duration ttl) {
		return new Command.Acquire(newId(), feature, Optional.empty(), 1, ANN, ttl, 0);
	}

	public static Command.Acquire wish(String feature, int count) {
		return new Command.Acquire(newId(), feature, Optional.empty(), count, ANN, Duration.ZERO, 0);
	}

	public static Command.Borrow loan(String feature, Duration term) {
		return new Command.Borrow(newId(), feature, Optional.empty(), 1, BOB, term, 0);
	}

	public Outcome.Granted granted(Command wish) {
		return assertInstanceOf(Outcome.Granted.class, ask(wish));
	}

	public Outcome.Granted acquire(String feature) {
		return granted(wish(feature));
	}

	public Outcome renew(LeaseView lease) {
		return ask(new Command.Renew(newId(), lease.id(), lease.fencing(), lease.fencing()));
	}

	public Outcome.Renewed renewed(LeaseView lease) {
		return assertInstanceOf(Outcome.Renewed.class, renew(lease));
	}

	public Outcome release(LeaseView lease) {
		return ask(new Command.Release(newId(), lease.id(), lease.fencing()));
	}

	public Outcome forceRelease(LeaseView lease) {
		return ask(new Command.ForceRelease(newId(), lease.id()));
	}

	public Outcome giveBack(LeaseView lease) {
		return ask(new Command.Return(newId(), lease.id(), lease.fencing()));
	}

	public <D extends Denial> D denied(Class<D> why, Command command) {
		return denied(why, ask(command));
	}

	public static <D extends Denial> D denied(Class<D> why, Outcome outcome) {
		return assertInstanceOf(why, assertInstanceOf(Outcome.Denied.class, outcome).why());
	}

	public Refusal refused(Command command) {
		return denied(Denial.Refusing.class, command).refusal();
	}

	/** An entry that asks for nothing, so that the ledger notices what time it is. */
	public void tick() {
		denied(Denial.NotHeld.class, new Command.Release(newId(), Long.MAX_VALUE, 0));
	}

	/** The pool of that id after {@link #tick()}. */
	public PoolView pool(String id) {
		tick();
		return ledger.view().pools().stream().filter(pool -> pool.definition().id().equals(id)).findFirst()
				.orElseThrow();
	}
}
