// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.castellan.core.host.HostId;

/**
 * {@code FEATURE} or {@code INCREMENT name vendor version expiry count [key] attribute...}: seats of a feature, for
 * example {@code INCREMENT desktopAdvP CASTELLAN 10.1 31-dec-2027 10 SIGN="..."}. Make a new one with
 * {@link #increment} or {@link #feature}.
 *
 * @param kind       which of the two; FEATURE lines of a name replace one another, INCREMENT lines add up
 * @param expiry     the last day
 * @param count      seats
 * @param key        signature of old files
 * @param attributes all others, the signature among them
 */
public record FeatureLine(SourceText source, Kind kind, String name, String vendor, FeatureVersion version,
		Expiry expiry, SeatCount count, Optional<String> key, Attributes attributes) implements SignedLine {

	/** The keyword of the line. */
	public enum Kind {
		FEATURE, INCREMENT
	}

	/** The bare key of a line that counts only out of a trusted storage, where its seats can be given back. */
	public static final String ACTIVATED = "ACTIVATED";

	private static final int DEFAULT_SORT = 100;
	private static final int MAX_SORT = 255;

	/** Starts an INCREMENT line, whose seats add to those of its like. */
	public static FeatureLineBuilder increment(String name, String vendor, String version) {
		return new FeatureLineBuilder(Kind.INCREMENT, name, vendor, version);
	}

	/** Starts a FEATURE line, of which only the first of a name counts. */
	public static FeatureLineBuilder feature(String name, String vendor, String version) {
		return new FeatureLineBuilder(Kind.FEATURE, name, vendor, version);
	}

	@Override
	public boolean isCounted() {
		return !count.isUncounted();
	}

	@Override
	public Term term() {
		return new Term(attributes.value("START").map(Expiry::parseDate), expiry);
	}

	/** {@code ISSUED=}, the day the publisher made it. */
	public Optional<LocalDate> issued() {
		return attributes.value("ISSUED").map(Expiry::parseDate);
	}

	/** {@code HOSTID=}, the machines it may be used on; several where the value is a list in quotes, empty for all. */
	public List<HostId> hostIds() {
		return attributes.value("HOSTID").map(LineReader::hostIds).orElse(List.of());
	}

	/** {@code VENDOR_STRING=}, which only the application understands. */
	public Optional<String> vendorString() {
		return attributes.value("VENDOR_STRING");
	}

	/** Whether it came with an authorization response, so that as a licence file on its own it counts nothing. */
	public boolean isActivated() {
		return attributes.has(ACTIVATED);
	}

	/** {@code sort=}, 0 to 255, lower first; 100 if it is missing or no such number. */
	public int sort() {
		return attributes.value("sort").filter(text -> text.matches("\\d{1,3}")).map(Integer::valueOf)
				.filter(sort -> sort <= MAX_SORT).orElse(DEFAULT_SORT);
	}

	/**
	 * This line with that signature in place of any it has, wrapped as the field does.
	 *
	 * @param hex digits, blanks between them allowed
	 */
	public FeatureLine withSign(String hex) {
		return (FeatureLine) LineWriter.signed(this, hex);
	}
}
