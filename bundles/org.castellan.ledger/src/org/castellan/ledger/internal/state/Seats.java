// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.castellan.ledger.Denial;
import org.castellan.ledger.PoolDefinition;
import org.castellan.ledger.PoolDefinition.Increment;
import org.castellan.ledger.PoolView;
import org.jspecify.annotations.Nullable;

/** All pools and all leases, found by id, by feature, and by when they are due. */
final class Seats {

	private static final Comparator<Pool> CHOICE = Comparator
			.<Pool>comparingInt(pool -> isUncounted(pool.definition()) ? 0 : 1)
			.thenComparing(pool -> pool.definition().version(), VersionOrder.INSTANCE)
			.thenComparing(pool -> pool.definition().id());
	private static final Comparator<PoolDefinition> DISPLAY = Comparator.comparing(PoolDefinition::feature)
			.thenComparing(PoolDefinition::version, VersionOrder.INSTANCE).thenComparing(PoolDefinition::id);

	private final TreeMap<String, Pool> pools = new TreeMap<>();
	private final Map<String, List<Pool>> byFeature = new HashMap<>();
	private final Map<Long, Lease> leases = new HashMap<>();
	private final TreeSet<Lease> due = new TreeSet<>(
			Comparator.comparingLong(Lease::free).thenComparingLong(lease -> lease.id));

	private static boolean isUncounted(PoolDefinition pool) {
		return pool.increments().stream().anyMatch(each -> each.count() == PoolDefinition.UNCOUNTED);
	}

	/** These pools and no others; of the others, those with leases stay, without seats, until the last one ends. */
	void install(List<PoolDefinition> definitions) {
		Set<String> unmentioned = new TreeSet<>(pools.keySet());
		for (PoolDefinition definition : definitions) {
			unmentioned.remove(definition.id());
			Pool pool = pools.get(definition.id());
			if (pool == null) {
				pools.put(definition.id(), new Pool(definition));
			} else {
				pool.install(definition);
			}
		}
		unmentioned.forEach(id -> pools.get(id).remove());
		pools.values().removeIf(pool -> !pool.isInstalled() && pool.leases().isEmpty());
		indexFeatures();
	}

	/** Why these pools cannot take the place of those there are without anyone losing seats, if that is so. */
	Optional<Denial> overbookedBy(List<PoolDefinition> definitions, Moment now) {
		Map<String, PoolDefinition> byId = new HashMap<>();
		definitions.forEach(definition -> byId.put(definition.id(), definition));
		for (Pool pool : pools.values()) {
			PoolDefinition other = byId.get(pool.definition().id());
			List<Increment> increments = other == null ? List.of() : other.increments();
			if (!increments.equals(pool.definition().increments()) && !pool.fits(increments, now)) {
				long left = new SeatCurve(increments).seats(now.today());
				return Optional.of(new Denial.StillInUse(pool.definition().id(), pool.definition().feature(),
						Pool.count(left), Pool.count(pool.inUse())));
			}
		}
		return Optional.empty();
	}

	/** Puts back a pool from a snapshot. */
	Pool restore(PoolDefinition definition, boolean installed) {
		Pool pool = new Pool(definition);
		if (!installed) {
			pool.remove();
		}
		pools.put(definition.id(), pool);
		return pool;
	}

	/** Finds pools by feature again, after all of a snapshot are back. */
	void indexFeatures() {
		byFeature.clear();
		pools.values().stream().filter(Pool::isInstalled).forEach(
				pool -> byFeature.computeIfAbsent(pool.definition().feature(), key -> new ArrayList<>()).add(pool));
		byFeature.values().forEach(each -> each.sort(CHOICE));
	}

	/** The pools that will do, in the order in which they are taken. */
	List<Pool> candidates(String feature, Optional<String> version) {
		List<Pool> all = byFeature.getOrDefault(feature, List.of());
		return version.map(lowest -> all.stream()
				.filter(pool -> VersionOrder.INSTANCE.compare(pool.definition().version(), lowest) >= 0).toList())
				.orElse(all);
	}

	Collection<Pool> pools() {
		return pools.values();
	}

	@Nullable
	Lease lease(long id) {
		return leases.get(id);
	}

	Collection<Lease> leases() {
		return leases.values();
	}

	/** Time to live of a lease that is renewed, in milliseconds; 0 if there is none. */
	long ttl(long id) {
		Lease lease = leases.get(id);
		return lease == null || lease.borrowed ? 0 : lease.ttl;
	}

	/** The first date after {@code date} on which a licence begins or ends. */
	long nextChange(long date) {
		return pools.values().stream().mapToLong(pool -> pool.curve().nextChange(date)).min().orElse(SeatCurve.NEVER);
	}

	void add(Lease lease) {
		lease.pool.add(lease);
		leases.put(lease.id, lease);
		due.add(lease);
	}

	void extend(Lease lease, long end, long free, long wall) {
		due.remove(lease);
		lease.extend(end, free, wall);
		due.add(lease);
	}

	/** Its seats are free. */
	void free(Lease lease) {
		due.remove(lease);
		leases.remove(lease.id);
		lease.pool.remove(lease);
		if (!lease.pool.isInstalled() && lease.pool.leases().isEmpty()) {
			pools.remove(lease.pool.definition().id());
		}
	}

	/** Frees what is due by {@code time} and names it, first due first. */
	List<Lease> freeDue(long time) {
		if (nextDue() > time) {
			return List.of();
		}
		List<Lease> freed = new ArrayList<>();
		while (nextDue() <= time) {
			freed.add(due.first());
			free(due.first());
		}
		return freed;
	}

	/** When the next lease is due, {@link Long#MAX_VALUE} if there is none. */
	long nextDue() {
		return due.isEmpty() ? Long.MAX_VALUE : due.first().free();
	}

	List<PoolView> view(long date, long ahead) {
		return pools.values().stream().map(pool -> pool.view(date, ahead))
				.sorted(Comparator.comparing(PoolView::definition, DISPLAY)).toList();
	}
}
