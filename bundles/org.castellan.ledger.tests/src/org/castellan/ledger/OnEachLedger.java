// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.castellan.ledger.PoolDefinition.Increment;
import org.castellan.testkit.time.SettableTime;
import org.castellan.testkit.verdict.FirstFailureCounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every {@link SeatLedger} keeps to: each class of tests that extends this one runs without a log and over a real one,
 * and each test begins with three seats of the feature {@code edit} in the pool {@code p}.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(OnEachLedger.Kind.class)
@ExtendWith(FirstFailureCounts.class)
abstract class OnEachLedger {

	/** Ninety seconds, and a guard of 2.9. */
	static final LeaseTerms TERMS = LeaseTerms.STANDARD;
	static final Duration TTL = TERMS.standard();
	static final Duration HELD = TTL.plus(TERMS.guard(TTL));
	static final Duration MILLI = Duration.ofMillis(1);
	static final Instant NOW = SettableTime.START;

	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final List<Thread> CLOSING = new ArrayList<>();

	@TempDir
	private static Path directory;
	private static int ledgers;

	/** Which implementation. */
	enum Kind {
		VOLATILE, RAFT
	}

	@Parameter
	private Kind kind;

	final TestClock clock = new TestClock();
	SeatLedger ledger;
	Asking asking;

	@BeforeEach
	void openLedger() throws Exception {
		ledger = newLedger();
		asking = new Asking(ledger);
		asking.install(PoolDefinition.permanent("p", "edit", "10.1", 3));
	}

	private SeatLedger newLedger() throws LedgerException {
		return switch (kind) {
		case VOLATILE -> new VolatileSeatLedger(TERMS, clock);
		case RAFT -> RaftSeatLedger.open(
				LedgerConfiguration.single(directory.resolve("ledger-" + ++ledgers)).withTerms(TERMS), clock);
		};
	}

	/** Not waited for: Ratis takes up to a second to notice. */
	@AfterEach
	void closeLedger() {
		CLOSING.add(Thread.ofVirtual().start(ledger::close));
	}

	@AfterAll
	static void awaitClosing() throws InterruptedException {
		for (Thread each : CLOSING) {
			assertTrue(each.join(PATIENCE), "a ledger does not close");
		}
		CLOSING.clear();
	}

	/** Seats from the beginning of a day to the beginning of another, both counted from now. */
	static Increment increment(int count, int firstDay, int lastDay) {
		return new Increment(count, Optional.of(day(firstDay)), Optional.of(day(lastDay)));
	}

	static Instant day(int number) {
		return NOW.plus(Duration.ofDays(number));
	}
}
