// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.castellan.core.host.HostId;

/**
 * Makes a FEATURE or INCREMENT line to be signed:
 * {@code FeatureLine.increment("desktopAdvP", "CASTELLAN", "10.1").seats(10).expires(last).build().withSign(hex)}.
 *
 * <p>Lines that say the same are one line: seats sold twice on the same terms need different {@code SN=} values
 * ({@link #serial}), else the second line counts as a copy of the first.
 */
public final class FeatureLineBuilder {

	private final String start;
	private Expiry expiry = Expiry.never();
	private SeatCount count = SeatCount.UNCOUNTED;
	private final List<Attribute> attributes = new ArrayList<>();

	FeatureLineBuilder(FeatureLine.Kind kind, String name, String vendor, String version) {
		start = String.join(" ", kind.name(), name, vendor, version);
	}

	/** The last day; never if not said. */
	public FeatureLineBuilder expires(Expiry last) {
		expiry = last;
		return this;
	}

	/** How many seats; uncounted if not said. */
	public FeatureLineBuilder seats(int seats) {
		count = SeatCount.of(seats);
		return this;
	}

	/** {@code START=}, the first day. */
	public FeatureLineBuilder starts(LocalDate first) {
		return attribute("START", Expiry.printDate(first));
	}

	/** {@code ISSUED=}, the day it is made; among lines of a version the newest is used first. */
	public FeatureLineBuilder issued(LocalDate day) {
		return attribute("ISSUED", Expiry.printDate(day));
	}

	/** {@code SN=}, which tells lines apart that are equal otherwise. */
	public FeatureLineBuilder serial(String serial) {
		return attribute("SN", serial);
	}

	/** Makes it count only out of a trusted storage, see {@link FeatureLine#isActivated}. */
	public FeatureLineBuilder activated() {
		return flag(FeatureLine.ACTIVATED);
	}

	/** {@code HOSTID=}, the machines it may be used on. */
	public FeatureLineBuilder hostIds(List<HostId> hostIds) {
		return attribute("HOSTID", hostIds.stream().map(HostId::toString).collect(Collectors.joining(" ")));
	}

	public FeatureLineBuilder attribute(String key, String value) {
		attributes.add(new Attribute(key, Optional.of(value)));
		return this;
	}

	/** A bare key, such as {@code TS_OK}. */
	public FeatureLineBuilder flag(String key) {
		attributes.add(new Attribute(key, Optional.empty()));
		return this;
	}

	/** @throws IllegalArgumentException if it would not read back, for example a name with a blank in it */
	public FeatureLine build() {
		String fields = String.join(" ", start, expiry.inField(), count.toString());
		String rest = attributes.stream().map(attribute -> " " + LineWriter.attribute(attribute))
				.collect(Collectors.joining());
		LicenseLine line = LicenseLine.parse(LineWriter.wrapped(fields + rest));
		if (line instanceof FeatureLine feature && feature.attributes().entries().equals(attributes)) {
			return feature;
		}
		throw new IllegalArgumentException("Not a feature line: " + line.text());
	}
}
