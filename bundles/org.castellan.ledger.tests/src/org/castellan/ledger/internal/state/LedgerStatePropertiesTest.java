// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.castellan.core.api.Holder;
import org.castellan.ledger.Command;
import org.castellan.ledger.LeaseTerms;
import org.castellan.ledger.LeaseView;
import org.castellan.ledger.LedgerView;
import org.castellan.ledger.Outcome;
import org.castellan.ledger.PoolDefinition;
import org.castellan.ledger.PoolDefinition.Increment;
import org.castellan.ledger.PoolView;
import org.castellan.ledger.RequestId;

/**
 * The state machine under long random histories: two copies that go different ways, one of them through snapshots, stay
 * the same; and whatever is asked, believers never outnumber seats.
 */
class LedgerStatePropertiesTest {

	private static final LeaseTerms TERMS = new LeaseTerms(Duration.ofSeconds(10), Duration.ofSeconds(60),
			Duration.ofHours(1), Duration.ofMillis(200));
	private static final int STEPS = 300;

	@Property(tries = 60)
	void copiesStayTheSameThroughSnapshots(@ForAll long seed) throws UnreadableException {
		History history = new History(new Random(seed));
		LedgerState one = new LedgerState();
		LedgerState other = new LedgerState();
		Random snapshots = new Random(seed + 1);
		for (int step = 0; step < STEPS; step++) {
			Entry entry = history.next();
			Applied applied = one.apply(entry);
			assertEquals(applied.outcomes(), other.apply(entry).outcomes());
			history.learn(applied.outcomes());
			if (snapshots.nextInt(20) == 0) {
				other = Snapshot.read(Snapshot.write(other));
			}
			assertEquals(picture(one), picture(other));
		}
	}

	@Property(tries = 100)
	void believersNeverOutnumberSeats(@ForAll long seed) {
		History history = new History(new Random(seed));
		history.steady = true;
		LedgerState state = new LedgerState();
		Map<Long, Belief> believers = new TreeMap<>();
		long highest = 0;
		for (int step = 0; step < STEPS; step++) {
			Applied applied = state.apply(history.next());
			history.learn(applied.outcomes());
			for (Outcome outcome : applied.outcomes()) {
				if (outcome instanceof Outcome.Granted(LeaseView lease, Duration ttl)) {
					if (believers.put(lease.id(), new Belief(lease, state.time() + ttl.toMillis())) == null) {
						assertTrue(lease.fencing() > highest, "Fencing numbers rise");
						highest = lease.fencing();
					}
				} else if (outcome instanceof Outcome.Renewed(LeaseView lease, Duration ttl)) {
					believers.put(lease.id(), new Belief(lease, state.time() + ttl.toMillis()));
				} else if (outcome instanceof Outcome.Released(long lease)) {
					believers.remove(lease);
				}
			}
			believers.values().removeIf(belief -> belief.until() <= state.time());
			for (Belief belief : believers.values()) {
				assertNotNull(state.seats.lease(belief.lease().id()), "No lease is forgotten before its end");
			}
			for (Pool pool : state.seats.pools()) {
				long believed = believers.values().stream().map(Belief::lease)
						.filter(lease -> lease.pool().equals(pool.definition().id())).mapToLong(LeaseView::count).sum();
				assertTrue(believed <= pool.curve().seats(state.today()),
						() -> believed + " believe in " + pool.definition());
			}
		}
	}

	private record Belief(LeaseView lease, long until) {
	}

	/** Whatever happens to clocks and licences, a grant is only made where it fits. */
	@Property(tries = 100)
	void nothingIsGrantedThatDoesNotFit(@ForAll long seed) {
		History history = new History(new Random(seed));
		LedgerState state = new LedgerState();
		for (int step = 0; step < STEPS; step++) {
			long before = state.leasing.lastLease();
			Entry entry = history.next();
			history.learn(state.apply(entry).outcomes());
			boolean installs = entry instanceof Entry.Batch batch
					&& batch.commands().stream().anyMatch(Command.InstallLicenses.class::isInstance);
			state.seats.leases().stream().filter(lease -> lease.id > before && !installs).map(lease -> lease.pool)
					.forEach(pool -> assertTrue(pool.inUse() <= pool.curve().seats(state.today()),
							() -> "Too many hold " + pool.definition()));
		}
	}

	private static List<Object> picture(LedgerState state) {
		TreeMap<String, Long> requests = new TreeMap<>();
		state.requests.forEach(state.time(),
				(high, low, memo, second) -> requests.put(new RequestId(high, low) + " until " + second, memo));
		LedgerView view = state.view(Instant.EPOCH);
		return List.of(view, requests, state.testimony(), state.refusal(), state.nextDue(), state.nextDate(), state.epoch(),
				state.leasing.lastLease(), view.pools().stream().mapToInt(PoolView::inUse).sum());
	}

	/** Entries such as a careless world would make them, from a seed. */
	private static final class History {

		private final Random random;
		private final List<LeaseView> leases = new ArrayList<>();
		private final List<RequestId> ids = new ArrayList<>();
		private long opening;
		private long time;
		private long wall = Instant.parse("2026-03-02T08:00:00Z").toEpochMilli();
		private boolean installed;
		/** Whether clocks run evenly and licences are installed once. */
		private boolean steady;

		History(Random random) {
			this.random = random;
		}

		void learn(List<Outcome> outcomes) {
			for (Outcome outcome : outcomes) {
				if (outcome instanceof Outcome.Granted granted) {
					leases.add(granted.lease());
				}
			}
		}

		Entry next() {
			long step = random.nextInt(4) == 0 ? random.nextInt(20_000) : random.nextInt(300);
			time += step;
			wall += !steady && random.nextInt(50) == 0 ? random.nextInt(200_000_000) - 100_000_000 : step;
			if (opening == 0 || random.nextInt(60) == 0) {
				opening++;
				return new Entry.Opening(time, wall, new UUID(7, opening), TERMS, Optional.empty());
			}
			List<Command> commands = new ArrayList<>();
			for (int count = random.nextInt(6); count > 0; count--) {
				commands.add(command());
			}
			return new Entry.Batch(random.nextInt(50) == 0 ? opening - 1 : opening, time, wall, commands);
		}

		private Command command() {
			if (!installed || !steady && random.nextInt(80) == 0) {
				installed = true;
				return new Command.InstallLicenses(id(), List.of(pool("p", 1 + random.nextInt(5)),
						pool("q", 1 + random.nextInt(5)), PoolDefinition.permanent("u", "draw", "1", -1)));
			}
			if (random.nextInt(40) == 0) {
				return new Command.WithdrawLicenses(id(), List.of(pool("p", 1 + random.nextInt(5)),
						pool("q", 1 + random.nextInt(5)), PoolDefinition.permanent("u", "draw", "1", -1)));
			}
			LeaseView lease = leases.isEmpty() ? null : leases.get(random.nextInt(leases.size()));
			if (lease == null || random.nextInt(3) == 0) {
				return wish();
			}
			long fencing = random.nextInt(10) == 0 ? lease.fencing() - 1 : lease.fencing();
			return switch (random.nextInt(12)) {
			case 0 -> new Command.ForceRelease(id(), lease.id());
			case 1 -> new Command.Return(id(), lease.id(), fencing);
			case 2, 3, 4 -> new Command.Release(id(), lease.id(), fencing);
			case 5 -> random.nextInt(40) == 0 ? new Command.AcceptRestored(id()) : wish();
			default -> new Command.Renew(id(), lease.id(), fencing,
					random.nextInt(2000) == 0 ? fencing + (1L << 32) : lease.fencing());
			};
		}

		private Command wish() {
			String feature = random.nextInt(5) == 0 ? "draw" : "edit";
			Holder holder = new Holder("user" + random.nextInt(3), "host", "", 1);
			Optional<String> version = random.nextBoolean() ? Optional.empty() : Optional.of("2");
			int count = 1 + random.nextInt(2);
			return random.nextInt(10) == 0
					? new Command.Borrow(id(), feature, version, count, holder, Duration.ofMillis(random.nextInt(99_999)), 0)
					: new Command.Acquire(id(), feature, version, count, holder, Duration.ofMillis(random.nextInt(15_000)), 0);
		}

		private RequestId id() {
			if (!ids.isEmpty() && random.nextInt(6) == 0) {
				return ids.get(Math.max(0, ids.size() - 1 - random.nextInt(30)));
			}
			RequestId id = new RequestId(random.nextLong(), random.nextLong());
			ids.add(id);
			return id;
		}

		private PoolDefinition pool(String id, int count) {
			Instant end = Instant.ofEpochMilli(wall + random.nextInt(400_000));
			return new PoolDefinition(id, "edit", id.equals("p") ? "1" : "2",
					List.of(new Increment(count, Optional.empty(), Optional.empty()),
							new Increment(2, Optional.empty(), Optional.of(end))));
		}
	}
}
