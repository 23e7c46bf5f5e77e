// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract over a real log. */
class RaftSeatLedgerTest extends SeatLedgerContractTest {

	@TempDir
	static Path directory;

	private static final List<Thread> CLOSING = new ArrayList<>();
	private static int ledgers;

	@Override
	SeatLedger newLedger(LeaseTerms terms, LedgerClock driver) throws LedgerException {
		Path own = directory.resolve("ledger-" + ++ledgers);
		return RaftSeatLedger.open(LedgerConfiguration.single(own).withTerms(terms), driver);
	}

	/** Not waited for: Ratis takes up to a second to notice. */
	@Override
	void close(SeatLedger open) {
		CLOSING.add(Thread.ofVirtual().start(open::close));
	}

	@AfterAll
	static void awaitClosing() throws InterruptedException {
		for (Thread each : CLOSING) {
			each.join();
		}
	}
}
