// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.castellan.core.api.Holder;
import org.castellan.ledger.Command;
import org.castellan.ledger.LeaseTerms;
import org.castellan.ledger.PoolDefinition;
import org.castellan.ledger.PoolDefinition.Increment;
import org.castellan.ledger.RequestId;

/** Log entries of every kind with values of every size, for properties of the codec. */
final class EntryValues {

	private static final Arbitrary<RequestId> IDS = Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
			.as(RequestId::new);
	private static final Arbitrary<String> NAMES = Arbitraries.strings().withCharRange(' ', 'ÿ').ofMinLength(1)
			.ofMaxLength(256).filter(text -> !text.isBlank());
	private static final Arbitrary<Optional<String>> VERSIONS = NAMES.optional(0.5);
	private static final Arbitrary<Integer> COUNTS = Arbitraries.integers().between(1, 1_000_000);
	private static final Arbitrary<Holder> HOLDERS = Combinators
			.combine(person(128), person(255), Arbitraries.strings().alpha().ofMaxLength(128), Arbitraries.longs())
			.as(Holder::new);
	private static final Arbitrary<Duration> TIMES = Arbitraries.longs().between(0, Duration.ofDays(36_525).toMillis())
			.map(Duration::ofMillis);
	private static final Arbitrary<Long> FENCINGS = Arbitraries.longs().between(0, 1L << 60);
	private static final Arbitrary<Optional<Instant>> DATES = Arbitraries.longs()
			.between(Instant.parse("0001-01-01T00:00:00Z").toEpochMilli(),
					Instant.parse("9999-12-31T00:00:00Z").toEpochMilli())
			.map(Instant::ofEpochMilli).optional(0.5);

	private EntryValues() {
	}

	private static Arbitrary<String> person(int most) {
		return Arbitraries.strings().withCharRange('!', '~').withChars('ä', '漢').ofMinLength(1).ofMaxLength(most);
	}

	static Arbitrary<Command> commands() {
		return Arbitraries.oneOf(
				Combinators.combine(IDS, NAMES, VERSIONS, COUNTS, HOLDERS, TIMES, FENCINGS).as(Command.Acquire::new),
				Combinators.combine(IDS, NAMES, VERSIONS, COUNTS, HOLDERS, TIMES, FENCINGS).as(Command.Borrow::new),
				Combinators.combine(IDS, Arbitraries.longs(), FENCINGS, FENCINGS).as(Command.Renew::new),
				Combinators.combine(IDS, Arbitraries.longs(), Arbitraries.longs()).as(Command.Release::new),
				Combinators.combine(IDS, Arbitraries.longs(), Arbitraries.longs()).as(Command.Return::new),
				Combinators.combine(IDS, Arbitraries.longs()).as(Command.ForceRelease::new),
				Combinators.combine(IDS, pools()).as(Command.InstallLicenses::new),
				Combinators.combine(IDS, pools()).as(Command.WithdrawLicenses::new),
				IDS.map(Command.AcceptRestored::new));
	}

	private static Arbitrary<List<PoolDefinition>> pools() {
		Arbitrary<Integer> counts = Arbitraries.oneOf(COUNTS, Arbitraries.just(PoolDefinition.UNCOUNTED));
		Arbitrary<Increment> increments = Combinators.combine(counts, DATES, DATES).as(Increment::new);
		Arbitrary<PoolDefinition> pools = Combinators.combine(NAMES, NAMES, increments.list().ofMaxSize(3))
				.as((feature, version, parts) -> new PoolDefinition("x", feature, version, parts));
		return pools.list().ofMaxSize(4)
				.map(all -> IntStream.range(0, all.size())
						.mapToObj(i -> new PoolDefinition("pool " + i, all.get(i).feature(), all.get(i).version(),
								all.get(i).increments()))
						.toList());
	}

	static Arbitrary<Entry> entries() {
		Arbitrary<Long> times = Arbitraries.longs().greaterOrEqual(0);
		Arbitrary<UUID> uuids = Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
		Arbitrary<LeaseTerms> terms = Combinators.combine(TIMES, TIMES, TIMES).as((one, two, three) -> {
			List<Duration> sorted = List.of(one, two, three).stream().sorted().toList();
			return new LeaseTerms(sorted.get(0).plusMillis(1), sorted.get(1).plusMillis(1),
					sorted.get(2).minusMillis(1).plusMillis(2), Duration.ofMillis(1 + one.toMillis() / 2));
		}).filter(each -> each.longestBorrow().compareTo(Duration.ofDays(36_525)) <= 0);
		Arbitrary<Optional<Testimony>> testimonies = Combinators.combine(uuids, FENCINGS, FENCINGS)
				.as(Testimony::new).optional(0.5);
		return Arbitraries.oneOf(
				Combinators.combine(times, times, Arbitraries.longs(), commands().list().ofMaxSize(8))
						.as(Entry.Batch::new),
				Combinators.combine(times, Arbitraries.longs(), uuids, terms, testimonies).as(Entry.Opening::new));
	}
}
