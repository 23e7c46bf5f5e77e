// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import org.castellan.ledger.PoolDefinition;
import org.castellan.ledger.PoolDefinition.Increment;
import org.castellan.ledger.PoolView;

/** Seats that count together, and the leases on them. */
final class Pool {

	private final TreeMap<Long, Lease> leases = new TreeMap<>();
	private PoolDefinition definition;
	private SeatCurve curve;
	private boolean installed;
	private long inUse;

	Pool(PoolDefinition definition) {
		install(definition);
	}

	void install(PoolDefinition replacement) {
		definition = replacement;
		curve = new SeatCurve(replacement.increments());
		installed = true;
	}

	/** It gives no more seats; it stays while leases are on it. */
	void remove() {
		definition = new PoolDefinition(definition.id(), definition.feature(), definition.version(), List.of());
		curve = new SeatCurve(List.of());
		installed = false;
	}

	PoolDefinition definition() {
		return definition;
	}

	SeatCurve curve() {
		return curve;
	}

	boolean isInstalled() {
		return installed;
	}

	long inUse() {
		return inUse;
	}

	/** Longest held first. */
	Collection<Lease> leases() {
		return leases.values();
	}

	void add(Lease lease) {
		leases.put(lease.id, lease);
		inUse += lease.count;
	}

	void remove(Lease lease) {
		leases.remove(lease.id);
		inUse -= lease.count;
	}

	/** For how long there are {@code count} more seats from {@code date} on, in milliseconds. */
	long roomFor(int count, long date) {
		return coverage(inUse + count, date);
	}

	/**
	 * For how long the licence covers a lease that is there. Where more is held than there is, those that nobody can end
	 * are covered first, then the others in the order they were granted in.
	 */
	long coverage(Lease lease, long date) {
		long all = coverage(inUse, date);
		if (all == SeatCurve.NEVER) {
			return all;
		}
		long before = 0;
		for (Lease each : leases.values()) {
			if (each.isFixed() || each.id <= lease.id) {
				before += each.count;
			}
		}
		return coverage(before, date);
	}

	private long coverage(long needed, long date) {
		if (curve.seats(date) < needed) {
			return 0;
		}
		long below = curve.firstBelow(needed, date);
		return below == SeatCurve.NEVER ? SeatCurve.NEVER : below - date;
	}

	/**
	 * Whether every lease would keep its seats to its end if these increments were all: at each moment there would have to
	 * be seats for all leases that end later.
	 */
	boolean fits(List<Increment> increments, Moment now) {
		SeatCurve other = new SeatCurve(increments);
		if (other.seats(now.today()) < inUse) {
			return false;
		}
		List<Lease> lastEndingFirst = leases.values().stream().sorted(Comparator.comparingLong(Lease::end).reversed())
				.toList();
		long needed = 0;
		for (Lease lease : lastEndingFirst) {
			needed += lease.count;
			long below = other.firstBelow(needed, now.today());
			if (below != SeatCurve.NEVER && below - now.today() < lease.end() - now.time()) {
				return false;
			}
		}
		return true;
	}

	PoolView view(long date, long ahead) {
		long seats = curve.seats(date);
		boolean unlimited = seats == SeatCurve.UNLIMITED;
		int total = unlimited ? PoolDefinition.UNCOUNTED : count(seats);
		int available = unlimited ? PoolDefinition.UNCOUNTED : count(Math.max(0, seats - inUse));
		return new PoolView(definition, total, count(inUse), sum(true), sum(false), available,
				curve.firstLoss(date), leases.values().stream().map(lease -> lease.view(ahead)).toList());
	}

	/** As many as an {@code int} can say. */
	static int count(long seats) {
		return (int) Math.min(seats, Integer.MAX_VALUE);
	}

	private int sum(boolean borrowed) {
		return leases.values().stream().filter(borrowed ? lease -> lease.borrowed : Lease::isQuarantined)
				.mapToInt(lease -> lease.count).sum();
	}
}
