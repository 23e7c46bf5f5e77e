// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.belief;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.castellan.core.api.Holder;
import org.castellan.ledger.Command;
import org.castellan.ledger.Denial;
import org.castellan.ledger.LeaseTerms;
import org.castellan.ledger.LedgerClock;
import org.castellan.ledger.LedgerConfiguration;
import org.castellan.ledger.LedgerException;
import org.castellan.ledger.Outcome;
import org.castellan.ledger.PoolDefinition;
import org.castellan.ledger.RaftSeatLedger;
import org.castellan.ledger.RequestId;

/** The real ledger, with leases that live less than a second, snapshots every few hundred entries, and a wall clock that can be set. */
final class LedgerBackend implements SeatBackend, LedgerClock {

	static final String FEATURE = "edit";
	static final LeaseTerms TERMS = new LeaseTerms(Duration.ofMillis(600), Duration.ofMillis(800),
			Duration.ofHours(1), Duration.ofMillis(50));

	private static final int MEGABYTE_OF_POOLS = 4000;

	private final RaftSeatLedger ledger;
	private final PoolDefinition seats;
	private volatile long wallOffset;

	LedgerBackend(Path directory, Optional<Path> witness, int capacity) throws LedgerException {
		LedgerConfiguration configuration = LedgerConfiguration.single(directory).withTerms(TERMS)
				.withSnapshotEvery(500);
		ledger = RaftSeatLedger.open(witness.map(configuration::withWitness).orElse(configuration), this);
		seats = PoolDefinition.permanent("p", FEATURE, "1", capacity);
		install(Stream.of(seats));
	}

	private String install(Stream<PoolDefinition> pools) {
		return answer(new Command.InstallLicenses(RequestId.of("install-" + System.nanoTime()), pools.toList()));
	}

	@Override
	public long nanoTime() {
		return System.nanoTime();
	}

	@Override
	public Instant instant() {
		return Instant.now().plusMillis(wallOffset);
	}

	@Override
	public String acquire(String request, int count, String user, long seen) {
		return answer(new Command.Acquire(RequestId.of(request), FEATURE, Optional.empty(), count,
				new Holder(user, "host", "", 1), Duration.ZERO, seen));
	}

	@Override
	public String renew(String request, long lease, long fencing, long seen) {
		return answer(new Command.Renew(RequestId.of(request), lease, fencing, seen));
	}

	@Override
	public String release(String request, long lease, long fencing) {
		return answer(new Command.Release(RequestId.of(request), lease, fencing));
	}

	@Override
	public String forceRelease(String request, long lease) {
		return answer(new Command.ForceRelease(RequestId.of(request), lease));
	}

	@Override
	public String acceptRestored(String request) {
		return answer(new Command.AcceptRestored(RequestId.of(request)));
	}

	@Override
	public void setWall(long offsetMillis) {
		wallOffset = offsetMillis;
	}

	@Override
	public String borrow(String request, String user) {
		return answer(new Command.Borrow(RequestId.of(request), FEATURE, Optional.empty(), 1,
				new Holder(user, "host", "", 1), Duration.ofHours(1), 0));
	}

	@Override
	public String fill() {
		return install(Stream.concat(Stream.of(seats), IntStream.range(0, MEGABYTE_OF_POOLS)
				.mapToObj(i -> PoolDefinition.permanent(i + "x".repeat(240), "other", "1", 1))));
	}

	private String answer(Command command) {
		try {
			return words(ledger.submit(command).get());
		} catch (ExecutionException e) {
			return "UNKNOWN";
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return "UNKNOWN";
		}
	}

	private static String words(Outcome outcome) {
		return switch (outcome) {
		case Outcome.Granted granted ->
			"GRANTED " + granted.lease().id() + " " + granted.lease().fencing() + " " + granted.ttl().toMillis();
		case Outcome.Renewed renewed -> "RENEWED " + renewed.ttl().toMillis();
		case Outcome.Released released -> "RELEASED";
		case Outcome.Quarantined quarantined -> "QUARANTINED";
		case Outcome.Installed installed -> "INSTALLED";
		case Outcome.RestoreAccepted accepted -> "ACCEPTED " + accepted.settling().toMillis();
		case Outcome.Denied(Denial.Refusing refusing) -> "DENIED " + refusing.refusal().cause();
		case Outcome.Denied denied -> "DENIED " + denied.why().getClass().getSimpleName();
		};
	}

	@Override
	public void close() {
		ledger.close();
	}
}
