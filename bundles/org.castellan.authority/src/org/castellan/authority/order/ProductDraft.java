// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.util.List;
import java.util.Objects;

/** What is to be put on record for a product. It may be nonsense; {@link Products#create} and {@link Products#change} tell. */
public record ProductDraft(String name, String version, LicenseType licenseType, String vendor,
		List<ProductFeature> features) {

	public ProductDraft {
		name = name.strip();
		version = version.strip();
		Objects.requireNonNull(licenseType);
		vendor = vendor.strip();
		features = List.copyOf(features);
	}

	/** What is on record of a product, to be changed: {@code ProductDraft.of(product).withVersion("10.2")}. */
	public static ProductDraft of(Product product) {
		return new ProductDraft(product.name(), product.version(), product.licenseType(), product.vendor(),
				product.features());
	}

	public ProductDraft withName(String other) {
		return new ProductDraft(other, version, licenseType, vendor, features);
	}

	public ProductDraft withVersion(String other) {
		return new ProductDraft(name, other, licenseType, vendor, features);
	}

	public ProductDraft withLicenseType(LicenseType other) {
		return new ProductDraft(name, version, other, vendor, features);
	}

	public ProductDraft withVendor(String other) {
		return new ProductDraft(name, version, licenseType, other, features);
	}

	public ProductDraft withFeatures(List<ProductFeature> other) {
		return new ProductDraft(name, version, licenseType, vendor, other);
	}

	/** As it is on record. */
	Product product(long id) {
		return new Product(id, name, version, licenseType, vendor, features);
	}
}
