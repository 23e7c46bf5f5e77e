// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

/** The contract without a log. */
class VolatileSeatLedgerTest extends SeatLedgerContractTest {

	@Override
	SeatLedger newLedger(LeaseTerms terms, LedgerClock driver) {
		return new VolatileSeatLedger(terms, driver);
	}
}
