// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.castellan.ledger.Command;
import org.castellan.ledger.Denial;
import org.castellan.ledger.LeaseTerms;
import org.castellan.ledger.LeaseView;
import org.castellan.ledger.Outcome;
import org.castellan.ledger.PoolDefinition;

/**
 * Gives seats out and takes them back. The one rule under all others: seats are given only while all leases, those in their
 * guard and in quarantine among them, fit under what the licences give until the new lease ends.
 */
final class Leasing {

	private final Seats seats;
	private final Fencing fencing;
	private LeaseTerms terms = LeaseTerms.STANDARD;
	private long lastLease;
	private Set<String> changed = new HashSet<>();

	Leasing(Seats seats, Fencing fencing) {
		this.seats = seats;
		this.fencing = fencing;
	}

	LeaseTerms terms() {
		return terms;
	}

	void setTerms(LeaseTerms other) {
		terms = other;
	}

	long lastLease() {
		return lastLease;
	}

	void setLastLease(long id) {
		lastLease = id;
	}

	/** Features whose seats are not as they were when this was last asked. */
	Set<String> takeChanged() {
		Set<String> taken = changed;
		changed = new HashSet<>();
		return taken;
	}

	void touch(Collection<Pool> pools) {
		pools.forEach(pool -> changed.add(pool.definition().feature()));
	}

	private void touch(Lease lease) {
		changed.add(lease.pool.definition().feature());
	}

	/** Frees what is due, and shows it as it was. */
	List<LeaseView> freeDue(Moment now) {
		List<Lease> freed = seats.freeDue(now.time());
		freed.forEach(this::touch);
		return freed.stream().map(lease -> lease.view(now.ahead())).toList();
	}

	/** From the first pool that has room for the whole time wished for, else from the one that has room longest. */
	Outcome grant(Wish wish, Moment now) {
		List<Pool> candidates = seats.candidates(wish.feature(), wish.version());
		if (candidates.isEmpty()) {
			return denied(new Denial.NoSuchFeature(wish.feature()));
		}
		Pool best = candidates.getFirst();
		long longest = 0;
		for (Pool pool : candidates) {
			long time = pool.roomFor(wish.count(), now.today());
			if (time >= wish.ttl()) {
				return grant(wish, pool, wish.ttl(), now);
			}
			if (time > longest) {
				best = pool;
				longest = time;
			}
		}
		return longest > 0 ? grant(wish, best, longest, now) : denied(noRoom(wish, candidates, now.today()));
	}

	private Outcome grant(Wish wish, Pool pool, long ttl, Moment now) {
		Lease lease = new Lease(++lastLease, fencing.next(), pool, wish.count(), wish.holder(), wish.borrowed(), wish.ttl(),
				now.wall());
		lease.extend(now.time() + ttl, now.time() + ttl + guard(ttl), now.wall());
		seats.add(lease);
		touch(lease);
		return new Outcome.Granted(lease.view(now.ahead()), Duration.ofMillis(ttl));
	}

	/** The guard of a time to live, in milliseconds. */
	private long guard(long ttl) {
		return terms.guard(Duration.ofMillis(ttl)).toMillis();
	}

	private static Denial noRoom(Wish wish, List<Pool> candidates, long today) {
		Pool roomiest = candidates.getFirst();
		long most = Long.MIN_VALUE;
		for (Pool pool : candidates) {
			long total = pool.curve().seats(today);
			if (total > 0 && total - pool.inUse() > most) {
				roomiest = pool;
				most = total - pool.inUse();
			}
		}
		return most == Long.MIN_VALUE ? noLicense(wish.feature(), candidates, today)
				: new Denial.AllInUse(wish.feature(), wish.count(), Pool.count(roomiest.curve().seats(today)),
						Pool.count(roomiest.inUse()));
	}

	private static Denial noLicense(String feature, List<Pool> candidates, long today) {
		List<PoolDefinition.Increment> increments = candidates.stream()
				.flatMap(pool -> pool.definition().increments().stream()).toList();
		Optional<Instant> start = increments.stream().flatMap(each -> each.start().stream())
				.filter(each -> each.toEpochMilli() > today).min(Instant::compareTo);
		Optional<Instant> end = increments.stream().flatMap(each -> each.end().stream()).max(Instant::compareTo);
		return start.<Denial>map(first -> new Denial.LicenseNotStarted(feature, first))
				.or(() -> end.map(last -> new Denial.LicenseExpired(feature, last)))
				.orElseGet(() -> new Denial.NoSuchFeature(feature));
	}

	Outcome renew(Command.Renew renew, Moment now) {
		Lease lease = seats.lease(renew.lease());
		if (lease == null) {
			return denied(new Denial.NotHeld(renew.lease()));
		}
		if (lease.fencing != renew.fencing()) {
			return denied(new Denial.StaleFencing(lease.id, renew.fencing()));
		}
		if (lease.isQuarantined()) {
			return denied(new Denial.Revoked(lease.id));
		}
		if (lease.borrowed) {
			return denied(new Denial.Borrowed(lease.id));
		}
		long ttl = Math.min(Math.min(lease.ttl, terms.longest().toMillis()), lease.pool.coverage(lease, now.today()));
		if (ttl == 0) {
			return denied(new Denial.Withdrawn(lease.id));
		}
		seats.extend(lease, now.time() + ttl, now.time() + ttl + guard(ttl), now.wall());
		touch(lease);
		return new Outcome.Renewed(lease.view(now.ahead()), Duration.ofMillis(lease.end() - now.time()));
	}

	/** @param returned whether the holder speaks of a borrowed lease */
	Outcome end(long id, long shown, boolean returned) {
		Lease lease = seats.lease(id);
		if (lease == null) {
			return denied(new Denial.NotHeld(id));
		}
		if (lease.fencing != shown) {
			return denied(new Denial.StaleFencing(id, shown));
		}
		if (lease.borrowed != returned) {
			return denied(returned ? new Denial.NotBorrowed(id) : new Denial.Borrowed(id));
		}
		seats.free(lease);
		touch(lease);
		return new Outcome.Released(id);
	}

	Outcome quarantine(Command.ForceRelease force, Moment now) {
		Lease lease = seats.lease(force.lease());
		if (lease == null) {
			return denied(new Denial.NotHeld(force.lease()));
		}
		lease.quarantine();
		touch(lease);
		return new Outcome.Quarantined(lease.view(now.ahead()));
	}

	private static Outcome denied(Denial why) {
		return new Outcome.Denied(why);
	}
}
