// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.util.Objects;

/**
 * What can be ordered of a product, for example the extension <i>Spatial Analyst</i>, which applications ask for as
 * {@code spatialAnalystP} 10.1.
 *
 * @param title   for people
 * @param feature for programs
 * @param version of the feature, in its licence line
 */
public record ProductFeature(FeatureKind kind, String title, String feature, String version) {

	public ProductFeature {
		Objects.requireNonNull(kind);
		title = title.strip();
		feature = feature.strip();
		version = version.strip();
	}
}
