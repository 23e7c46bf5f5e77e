// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import java.util.List;
import java.util.Objects;

import org.castellan.core.host.HostId;
import org.castellan.core.license.Expiry;

/**
 * What a licence file shall give, and to which machine.
 *
 * @param vendor   name of the vendor in the file, for example {@code ARCGIS}
 * @param hostIds  of the machine on which the licence service runs: one, or three for a quorum
 * @param features at least one
 * @param expiry   the last day
 */
public record LicenseOrder(String vendor, List<HostId> hostIds, List<OrderedFeature> features, Expiry expiry) {

	public LicenseOrder {
		Objects.requireNonNull(vendor);
		Objects.requireNonNull(expiry);
		hostIds = List.copyOf(hostIds);
		features = List.copyOf(features);
		if (hostIds.size() != 1 && hostIds.size() != 3) {
			throw new IllegalArgumentException("A licence is for one machine, or for the three of a quorum");
		}
		if (features.isEmpty()) {
			throw new IllegalArgumentException("A licence has a feature");
		}
	}
}
