// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.castellan.core.license.FeatureLine;
import org.castellan.core.license.FeatureLineBuilder;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.LicenseFileBuilder;
import org.castellan.crypto.PublisherKey;

/** Makes the licence file that was ordered and signs each of its lines, so that files may be merged later. */
public final class IssueLicenseOperation {

	private final PublisherKey publisher;
	private final InstantSource time;

	public IssueLicenseOperation(PublisherKey publisher, InstantSource time) {
		this.publisher = publisher;
		this.time = time;
	}

	/** @throws IllegalArgumentException if a name cannot stand in a licence file, for example one with a blank in it */
	public LicenseFile issue(LicenseOrder order) {
		LocalDate today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
		LicenseFileBuilder file = new LicenseFileBuilder()
				.comment("Signed by " + publisher.publisher().name() + " (" + publisher.publisher().keyId() + ")");
		order.hostIds().forEach(hostId -> file.server("this_host", hostId));
		file.vendor(order.vendor()).useServer();
		for (OrderedFeature feature : order.features()) {
			FeatureLine line = line(order, feature, today);
			file.line(line.withSign(publisher.sign(line.signedText(order.hostIds()))));
		}
		return file.build();
	}

	private static FeatureLine line(LicenseOrder order, OrderedFeature feature, LocalDate today) {
		FeatureLineBuilder line = FeatureLine.increment(feature.name(), order.vendor(), feature.version())
				.expires(order.expiry()).issued(today);
		return (feature.seats().isUncounted() ? line : line.seats(feature.seats().value())).build();
	}
}
