// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Seats on their way from a line into a pool: which feature and version they have become, when they hold, and the lines
 * that say so, the FEATURE or INCREMENT line first.
 */
record Grant(String feature, FeatureVersion version, SeatCount count, Term term, List<LineVerdict.Trusted> proofs) {

	/** What else must agree for lines to count together, besides publisher, vendor, name and version. */
	private static final List<String> POOLED_BY = List.of("DUP_GROUP", "FLOAT_OK", "HOST_BASED", "HOSTID", "PLATFORMS",
			"USER_BASED", "VENDOR_STRING");

	Grant {
		proofs = List.copyOf(proofs);
	}

	static Grant of(LineVerdict.Trusted proof, Term term) {
		FeatureLine line = (FeatureLine) proof.line();
		return new Grant(line.name(), line.version(), line.count(), term, List.of(proof));
	}

	FeatureLine line() {
		return (FeatureLine) proofs.getFirst().line();
	}

	Source source() {
		return Source.of(proofs.getFirst());
	}

	/** Grants with equal keys are one pool. */
	List<String> poolKey() {
		Stream<String> fields = Stream.of(feature, version.text(), source().vendor(), source().keyId());
		Stream<String> attributes = POOLED_BY.stream()
				.map(key -> line().attributes().value(key).map(value -> key + "=" + value).orElse(key));
		return Stream.concat(fields, attributes).toList();
	}

	PoolLine poolLine() {
		return new PoolLine(count, term, proofs);
	}

	Grant withCount(SeatCount seats) {
		return new Grant(feature, version, seats, term, proofs);
	}

	Grant withTerm(Term other) {
		return new Grant(feature, version, count, other, proofs);
	}

	Grant become(String other, FeatureVersion otherVersion, LineVerdict.Trusted proof) {
		List<LineVerdict.Trusted> more = new ArrayList<>(proofs);
		more.add(proof);
		return new Grant(other, otherVersion, count, term, more);
	}

	/** Whose line it is. Lines act on those of their own source only. */
	record Source(String vendor, String keyId) {

		static Source of(LineVerdict.Trusted proof) {
			return new Source(proof.line().vendor(), proof.signature().keyId());
		}

		/** A feature's name within this source. */
		List<String> named(String name) {
			return List.of(vendor, keyId, name);
		}

		/** A version of a feature within this source. */
		List<String> named(String name, FeatureVersion version) {
			return List.of(vendor, keyId, name, version.text());
		}
	}
}
