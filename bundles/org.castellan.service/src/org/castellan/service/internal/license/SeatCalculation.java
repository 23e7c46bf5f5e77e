// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.license;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castellan.core.host.HostId;
import org.castellan.core.license.CountedFile;
import org.castellan.core.license.Pool;
import org.castellan.core.license.PoolLine;
import org.castellan.core.license.Pools;
import org.castellan.core.license.SeatCount;
import org.castellan.core.license.SignedLine;
import org.castellan.crypto.Publisher;
import org.castellan.crypto.TrustedPublishers;
import org.castellan.ledger.PoolDefinition;

/**
 * Turns what licence files add up to into what the ledger counts. A day of a licence begins and ends at midnight where
 * the service is. A line with {@code USER_BASED} is for named users, each of whom may have {@value #SESSIONS} sessions
 * at a time (reference/domain.md 1.9), so nine users are twenty-seven seats.
 */
final class SeatCalculation {

	static final int SESSIONS = 3;
	private static final String USER_BASED = "USER_BASED";
	private static final int MOST = 1_000_000;
	private static final int LONGEST_NAME = 256;

	private final TrustedPublishers publishers;
	private final ZoneId zone;

	SeatCalculation(TrustedPublishers publishers, ZoneId zone) {
		this.publishers = publishers;
		this.zone = zone;
	}

	/** Of a line that is in both, the trusted storage says how much of it counts. */
	List<AuthorizedPool> pools(List<StoredFile> files, List<ActivatedLicense> activated) {
		List<Pool> pools = Pools.ofCounted(Stream.concat(
				activated.stream().filter(ActivatedLicense::counts).map(ActivatedLicense::counted),
				files.stream().filter(StoredFile::counts).map(StoredFile::report).map(CountedFile::whole)).toList()).pools();
		List<AuthorizedPool> authorized = new ArrayList<>();
		for (Pool pool : pools) {
			if (pool.feature().length() <= LONGEST_NAME && pool.version().text().length() <= LONGEST_NAME) {
				publishers.byKeyId(pool.publisher().keyId()).ifPresent(publisher -> authorized.add(of(pool, publisher)));
			}
		}
		return authorized;
	}

	private AuthorizedPool of(Pool pool, Publisher publisher) {
		boolean named = isNamedUser(pool.lines().getFirst().line());
		int sessions = named ? SESSIONS : 0;
		List<PoolLine> lines = named ? newest(pool.lines()) : pool.lines();
		List<PoolDefinition.Increment> increments = lines.stream().map(line -> new PoolDefinition.Increment(
				count(line.count(), Math.max(1, sessions)), start(line), end(line))).toList();
		return new AuthorizedPool(new PoolDefinition(pool.id(), pool.feature(), pool.version().text(), increments),
				sessions, publisher.info(), publisher.pem(), lines.stream().map(this::shown).toList());
	}

	/**
	 * A line for named users states the whole (reference/domain.md 1.6): of several, in whatever files they stand, the one
	 * issued last counts, and of one day's the largest.
	 */
	private static List<PoolLine> newest(List<PoolLine> lines) {
		Comparator<PoolLine> age = Comparator.comparing(line -> line.line().issued().orElse(LocalDate.MIN));
		return List.of(lines.stream().max(age.thenComparing(
				line -> line.count().isUncounted() ? Integer.MAX_VALUE : line.count().value())).orElseThrow());
	}

	static boolean isNamedUser(SignedLine line) {
		return line.attributes().has(USER_BASED);
	}

	private static int count(SeatCount seats, int each) {
		return seats.isUncounted() ? PoolDefinition.UNCOUNTED : (int) Math.min(MOST, (long) seats.value() * each);
	}

	private SeatLine shown(PoolLine line) {
		List<String> hostIds = line.proofs().getFirst().serverHostIds().stream().map(HostId::toString).toList();
		String proofs = line.proofs().stream().map(proof -> proof.line().text()).collect(Collectors.joining("\n"));
		return new SeatLine(proofs, hostIds,
				start(line).orElse(Instant.MIN), end(line).orElse(Instant.MAX));
	}

	private Optional<Instant> start(PoolLine line) {
		return line.term().first().map(this::midnight);
	}

	private Optional<Instant> end(PoolLine line) {
		return line.term().last().lastDay().map(day -> midnight(day.plusDays(1)));
	}

	private Instant midnight(LocalDate day) {
		return day.atStartOfDay(zone).toInstant();
	}
}
