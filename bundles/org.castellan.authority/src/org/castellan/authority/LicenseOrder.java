// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.castellan.core.host.HostId;
import org.castellan.core.license.Expiry;

/**
 * What a site is to get, for example
 * {@code LicenseOrder.lockedTo(hostId, List.of(OrderedFeature.of("desktopAdvP", 10))).until(expiry)}.
 *
 * @param servers  one, or three that work together
 * @param vendor   the name in the VENDOR line and each feature
 * @param features at least one
 * @param start    the first day; empty for at once
 * @param expiry   the last day, or never
 * @param notice   a sentence that is shown with the licence
 */
public record LicenseOrder(List<OrderedServer> servers, String vendor, List<OrderedFeature> features,
		Optional<LocalDate> start, Expiry expiry, Optional<String> notice) {

	public static final String DEFAULT_VENDOR = "castellan";

	public LicenseOrder {
		servers = List.copyOf(servers);
		Objects.requireNonNull(vendor);
		features = List.copyOf(features);
		Objects.requireNonNull(start);
		Objects.requireNonNull(expiry);
		Objects.requireNonNull(notice);
	}

	/** A permanent licence, from now on, for the machine with that host id. */
	public static LicenseOrder lockedTo(HostId hostId, List<OrderedFeature> features) {
		return new LicenseOrder(List.of(OrderedServer.of(hostId)), DEFAULT_VENDOR, features, Optional.empty(),
				Expiry.never(), Optional.empty());
	}

	public LicenseOrder withServers(List<OrderedServer> other) {
		return new LicenseOrder(other, vendor, features, start, expiry, notice);
	}

	public LicenseOrder withVendor(String other) {
		return new LicenseOrder(servers, other, features, start, expiry, notice);
	}

	public LicenseOrder from(LocalDate first) {
		return new LicenseOrder(servers, vendor, features, Optional.of(first), expiry, notice);
	}

	public LicenseOrder until(Expiry last) {
		return new LicenseOrder(servers, vendor, features, start, last, notice);
	}

	public LicenseOrder withNotice(String sentence) {
		return new LicenseOrder(servers, vendor, features, start, expiry, Optional.of(sentence));
	}

	/** What the publisher's signature of a counted line covers besides the line. */
	List<HostId> hostIds() {
		return servers.stream().map(OrderedServer::hostId).distinct().toList();
	}
}
