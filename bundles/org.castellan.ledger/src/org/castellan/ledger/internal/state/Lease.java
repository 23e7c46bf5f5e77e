// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import java.time.Instant;

import org.castellan.core.api.Holder;
import org.castellan.ledger.LeaseView;

/**
 * A claim on seats as the state keeps it. {@code end} and {@code free} are ledger time in milliseconds: when the holder has
 * stopped at the latest, and when the seats are anyone's again, one guard later.
 */
final class Lease {

	final long id;
	final long fencing;
	final Pool pool;
	final int count;
	final Holder holder;
	final boolean borrowed;
	/** What the holder asked for, in milliseconds; each renewal gives as much again. */
	final long ttl;
	/** Wall clock when it was granted, for people. */
	final long since;
	/** Wall clock when the holder was last heard of, for people. */
	private long renewed;
	private long end;
	private long free;
	private boolean quarantined;

	Lease(long id, long fencing, Pool pool, int count, Holder holder, boolean borrowed, long ttl, long since) {
		this.id = id;
		this.fencing = fencing;
		this.pool = pool;
		this.count = count;
		this.holder = holder;
		this.borrowed = borrowed;
		this.ttl = ttl;
		this.since = since;
		renewed = since;
	}

	long end() {
		return end;
	}

	long free() {
		return free;
	}

	long renewed() {
		return renewed;
	}

	boolean isQuarantined() {
		return quarantined;
	}

	/** Whether nothing but its end takes it from its holder. */
	boolean isFixed() {
		return borrowed || quarantined;
	}

	/** Lets it live longer; never shorter, for the holder already believes in the earlier end. */
	void extend(long newEnd, long newFree, long wall) {
		end = Math.max(end, newEnd);
		free = Math.max(free, newFree);
		renewed = wall;
	}

	void quarantine() {
		quarantined = true;
	}

	/** @param ahead the wall clock minus ledger time, by which ends are shown to people */
	LeaseView view(long ahead) {
		return new LeaseView(id, pool.definition().id(), pool.definition().feature(), pool.definition().version(), count,
				holder, fencing, borrowed, quarantined ? LeaseView.State.QUARANTINED : LeaseView.State.HELD,
				Instant.ofEpochMilli(since), Instant.ofEpochMilli(renewed), Instant.ofEpochMilli(end + ahead),
				Instant.ofEpochMilli(free + ahead));
	}
}
