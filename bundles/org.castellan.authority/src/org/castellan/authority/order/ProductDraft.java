// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.util.List;
import java.util.Objects;

/** A product that is to be put on record. What it says may be nonsense; {@link Products#create} tells. */
public record ProductDraft(String name, String version, LicenseType licenseType, String vendor,
		List<ProductFeature> features) {

	public ProductDraft {
		name = name.strip();
		version = version.strip();
		Objects.requireNonNull(licenseType);
		vendor = vendor.strip();
		features = List.copyOf(features);
	}
}
