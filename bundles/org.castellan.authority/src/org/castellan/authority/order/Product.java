// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a vendor sells, for example <i>ArcGIS Pro (for Portal use)</i> 1.2 by named user, with its features.
 *
 * @param id   in the records
 * @param name the product type, as a person chooses it
 */
public record Product(long id, String name, String version, LicenseType licenseType, String vendor,
		List<ProductFeature> features) {

	public Product {
		Objects.requireNonNull(name);
		Objects.requireNonNull(version);
		Objects.requireNonNull(licenseType);
		Objects.requireNonNull(vendor);
		features = List.copyOf(features);
	}

	public List<ProductFeature> features(FeatureKind kind) {
		return features.stream().filter(feature -> feature.kind() == kind).toList();
	}

	/** The feature with that name for programs. */
	public Optional<ProductFeature> feature(String name) {
		return features.stream().filter(feature -> feature.feature().equals(name)).findFirst();
	}
}
