// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts lines into pools, rule by rule; {@link Pools} states the rules. */
final class PoolCounter {

	private final List<LineVerdict.Trusted> lines;
	private final Map<LineVerdict.Trusted, SeatCount> seats;

	/** @param seats how many of each feature line count */
	private PoolCounter(List<LineVerdict.Trusted> lines, Map<LineVerdict.Trusted, SeatCount> seats) {
		this.lines = lines;
		this.seats = seats;
	}

	static List<Pool> count(List<CountedFile> files) {
		Set<String> seen = new HashSet<>();
		List<LineVerdict.Trusted> lines = new ArrayList<>();
		Map<LineVerdict.Trusted, SeatCount> seats = new IdentityHashMap<>();
		for (CountedFile file : files) {
			for (LineVerdict.Trusted proof : inOrderOfUse(file.report().trusted())) {
				if (seen.add(proof.signature().keyId() + proof.line().signedText(List.of()))) {
					lines.add(proof);
					if (proof.line() instanceof FeatureLine line) {
						seats.put(proof, file.counted(line.count()));
					}
				}
			}
		}
		return new PoolCounter(lines, seats).pools();
	}

	/** Feature lines in the order of use, behind all other lines as they stand. */
	private static List<LineVerdict.Trusted> inOrderOfUse(List<LineVerdict.Trusted> file) {
		Map<Boolean, List<LineVerdict.Trusted>> isFeature = file.stream()
				.collect(Collectors.partitioningBy(proof -> proof.line() instanceof FeatureLine));
		List<LineVerdict.Trusted> ordered = new ArrayList<>(isFeature.get(false));
		isFeature.get(true).stream()
				.sorted(Comparator.comparing(proof -> (FeatureLine) proof.line(), LineOrder.OF_USE)).forEach(ordered::add);
		return ordered;
	}

	private List<Pool> pools() {
		Map<List<String>, List<Grant>> pools = unpacked(upgraded(inForce())).stream()
				.collect(Collectors.groupingBy(Grant::poolKey, LinkedHashMap::new, Collectors.toList()));
		return pools.entrySet().stream().map(entry -> pool(entry.getKey(), entry.getValue())).toList();
	}

	/** FEATURE and INCREMENT lines on the days on which no other line stands in their place. */
	private List<Grant> inForce() {
		LineOrder order = new LineOrder();
		Supersession supersession = new Supersession(lines);
		List<Grant> grants = new ArrayList<>();
		for (LineVerdict.Trusted proof : lines) {
			if (proof.line() instanceof FeatureLine line) {
				List<String> owner = Grant.Source.of(proof).named(line.name());
				supersession.daysLeft(proof).stream().flatMap(term -> order.daysOf(line, owner, term).stream())
						.forEach(term -> grants.add(Grant.of(proof, term).withCount(seats.getOrDefault(proof, line.count()))));
			}
		}
		return grants;
	}

	private List<Grant> upgraded(List<Grant> grants) {
		List<Grant> all = grants;
		for (LineVerdict.Trusted proof : lines) {
			if (proof.line() instanceof UpgradeLine upgrade) {
				all = upgraded(all, proof, upgrade);
			}
		}
		return all;
	}

	/** Lifts seats, the first used first, until the upgrade's count is spent. */
	private static List<Grant> upgraded(List<Grant> grants, LineVerdict.Trusted proof, UpgradeLine upgrade) {
		List<Grant> after = new ArrayList<>();
		Optional<SeatCount> left = Optional.of(upgrade.count());
		for (Grant grant : grants) {
			Optional<Term> both = grant.term().and(upgrade.term());
			if (left.isEmpty() || both.isEmpty() || !isUpgraded(grant, proof, upgrade)) {
				after.add(grant);
				continue;
			}
			SeatCount taken = grant.count().atMost(left.get());
			grant.count().minus(taken).ifPresent(rest -> after.add(grant.withCount(rest)));
			grant.term().minus(upgrade.term()).forEach(term -> after.add(grant.withCount(taken).withTerm(term)));
			after.add(grant.withCount(taken).withTerm(both.get()).become(grant.feature(), upgrade.to(), proof));
			if (!upgrade.count().isUncounted()) {
				left = left.get().minus(taken);
			}
		}
		return after;
	}

	private static boolean isUpgraded(Grant grant, LineVerdict.Trusted proof, UpgradeLine upgrade) {
		return grant.feature().equals(upgrade.name()) && grant.source().equals(Grant.Source.of(proof))
				&& (upgrade.count().isUncounted() || !grant.count().isUncounted())
				&& upgrade.lifts(grant.version());
	}

	/** Seats of a package become seats of its components; those of a suite stay beside them. */
	private List<Grant> unpacked(List<Grant> grants) {
		Map<List<String>, LineVerdict.Trusted> packages = new HashMap<>();
		for (LineVerdict.Trusted proof : lines) {
			if (proof.line() instanceof PackageLine suite) {
				packages.putIfAbsent(Grant.Source.of(proof).named(suite.name(), suite.version()), proof);
			}
		}
		List<Grant> after = new ArrayList<>();
		for (Grant grant : grants) {
			Optional.ofNullable(packages.get(grant.source().named(grant.feature(), grant.version()))).ifPresentOrElse(
					proof -> unpack(grant, proof, (PackageLine) proof.line(), after), () -> after.add(grant));
		}
		return after;
	}

	private static void unpack(Grant grant, LineVerdict.Trusted proof, PackageLine suite, List<Grant> after) {
		if (suite.isSuite()) {
			after.add(grant);
		}
		for (PackageComponent component : suite.components()) {
			after.add(grant.withCount(grant.count().times(component.count())).become(component.name(),
					component.version().orElse(grant.version()), proof));
		}
	}

	private static Pool pool(List<String> key, List<Grant> grants) {
		Grant first = grants.getFirst();
		return new Pool(id(first, key), first.feature(), first.version(), first.source().vendor(),
				first.proofs().getFirst().signature(), grants.stream().map(Grant::poolLine).toList());
	}

	/** Readable, and told apart by a hash of the whole key; names may hold characters that no address or file may. */
	private static String id(Grant grant, List<String> key) {
		String readable = (grant.feature() + "-" + grant.version()).replaceAll("[^A-Za-z0-9.-]", "_");
		String hash = HexFormat.of().formatHex(sha256(String.join("\n", key)), 0, 8);
		return readable.substring(0, Math.min(readable.length(), 64)) + "-" + hash;
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256", e);
		}
	}
}
