// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.Optional;

/**
 * {@code UPGRADE name vendor from to expiry count [key] attribute...}: lifts that many seats of versions from
 * {@code from} up to below {@code to} to version {@code to}.
 */
public record UpgradeLine(SourceText source, String name, String vendor, FeatureVersion from, FeatureVersion to,
		Expiry expiry, SeatCount count, Optional<String> key, Attributes attributes) implements SignedLine {

	@Override
	public boolean isCounted() {
		return !count.isUncounted();
	}

	@Override
	public Term term() {
		return new Term(attributes.value("START").map(Expiry::parseDate), expiry);
	}

	/** Whether seats of that line have a version it lifts. */
	boolean lifts(FeatureLine line) {
		return line.name().equals(name) && line.vendor().equals(vendor) && lifts(line.version())
				&& (count.isUncounted() || line.isCounted());
	}

	boolean lifts(FeatureVersion version) {
		return version.compareTo(from) >= 0 && version.compareTo(to) < 0;
	}

	/**
	 * This line with that signature in place of any it has, wrapped as the field does.
	 *
	 * @param hex digits, blanks between them allowed
	 */
	public UpgradeLine withSign(String hex) {
		return (UpgradeLine) LineWriter.signed(this, hex);
	}
}
