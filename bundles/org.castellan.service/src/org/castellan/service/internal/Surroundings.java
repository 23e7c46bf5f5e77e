// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.castellan.ledger.LedgerClock;
import org.castellan.ledger.RaftSeatLedger;
import org.castellan.machine.MachineIds;
import org.castellan.machine.PortOwner;
import org.castellan.service.CheckoutPolicy;

/**
 * What a service finds around itself; a test may set each of them.
 *
 * @param time      wall clock
 * @param zone      in which licences end at midnight
 * @param machine   host ids
 * @param ledger    how the ledger is opened
 * @param policy    the site's rules
 * @param portOwner who listens on a port, for example {@code java (process 4312)}, where that can be told
 */
public record Surroundings(InstantSource time, ZoneId zone, Supplier<MachineIds> machine, LedgerOpener ledger,
		CheckoutPolicy policy, IntFunction<Optional<String>> portOwner) {

	/** This machine, as it is. */
	public static Surroundings ofThisMachine() {
		return new Surroundings(InstantSource.system(), ZoneId.systemDefault(), MachineIds::ofThisMachine,
				configuration -> RaftSeatLedger.open(configuration, LedgerClock.system()),
				CheckoutPolicy.everyone(), PortOwner::of);
	}

	public Surroundings withZone(ZoneId other) {
		return new Surroundings(time, other, machine, ledger, policy, portOwner);
	}

	public Surroundings withMachine(Supplier<MachineIds> other) {
		return new Surroundings(time, zone, other, ledger, policy, portOwner);
	}

	public Surroundings withLedger(LedgerOpener other) {
		return new Surroundings(time, zone, machine, other, policy, portOwner);
	}

	public Surroundings withPolicy(CheckoutPolicy other) {
		return new Surroundings(time, zone, machine, ledger, other, portOwner);
	}
}
