// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.belief;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What happens to a server while clients believe in it. */
enum Fault {

	/** kill -9, and a new start from the same directory. */
	KILL {
		@Override
		void strike(ServerProcess server, LossyProxy proxy, SeatConnection wire, Random random) {
			server.kill();
			server.start();
		}
	},
	/** SIGSTOP and SIGCONT: shorter and longer than leases live. */
	PAUSE {
		@Override
		void strike(ServerProcess server, LossyProxy proxy, SeatConnection wire, Random random) {
			server.pause();
			rest(100 + random.nextInt(2200));
			server.resume();
		}
	},
	/** Somebody sets the wall clock, up to a year off, and later right again. */
	WALL_CLOCK {
		@Override
		void strike(ServerProcess server, LossyProxy proxy, SeatConnection wire, Random random) {
			wire.ask("WALL " + (random.nextLong(2 * YEAR) - YEAR));
			rest(random.nextInt(1500));
			wire.ask("WALL 0");
		}
	},
	/** A third of all answers are lost. */
	LOST_ANSWERS {
		@Override
		void strike(ServerProcess server, LossyProxy proxy, SeatConnection wire, Random random) {
			proxy.lose(33);
			rest(random.nextInt(1500));
			proxy.lose(0);
		}
	};

	private static final long YEAR = TimeUnit.DAYS.toMillis(365);

	/** @param wire to the server, for what it is told to do to itself */
	abstract void strike(ServerProcess server, LossyProxy proxy, SeatConnection wire, Random random);

	static void rest(long millis) {
		LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
	}
}
