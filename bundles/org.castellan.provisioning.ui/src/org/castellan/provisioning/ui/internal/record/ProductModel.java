// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.castellan.authority.order.FeatureKind;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.ProductDraft;
import org.castellan.authority.order.ProductFeature;
import org.eclipse.osgi.util.NLS;

/**
 * A product as it is being typed. Features are lines such as {@code Spatial Analyst = spatialAnalystP 10.1}; without a
 * version they have 1.0.
 */
final class ProductModel {

	private static final Pattern LINE = Pattern.compile("([^=]+)=\\s*(\\S+)(?:\\s+(\\S+))?");
	private static final String DEFAULT_VERSION = "1.0";
	private static final String VENDOR = "castellan";

	String name = "";
	String version = "";
	LicenseType type = LicenseType.CONCURRENT_USE;
	String core = "";
	String extensions = "";

	/** Why it is no product yet. */
	Optional<String> problem() {
		if (name.isBlank()) {
			return Optional.of(Messages.Product_noName);
		}
		if (version.isBlank()) {
			return Optional.of(Messages.Product_noVersion);
		}
		Optional<String> line = (core + "\n" + extensions).lines()
				.filter(text -> !text.isBlank() && !LINE.matcher(text.strip()).matches()).findFirst();
		if (line.isPresent()) {
			return Optional.of(NLS.bind(Messages.Product_badLine, line.get().strip()));
		}
		return core.isBlank() ? Optional.of(Messages.Product_noCore) : Optional.empty();
	}

	ProductDraft draft() {
		List<ProductFeature> features = new ArrayList<>(features(FeatureKind.CORE, core));
		features.addAll(features(FeatureKind.EXTENSION, extensions));
		return new ProductDraft(name, version, type, VENDOR, features);
	}

	private static List<ProductFeature> features(FeatureKind kind, String text) {
		return text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(line -> feature(kind, line)).toList();
	}

	private static ProductFeature feature(FeatureKind kind, String line) {
		Matcher parts = LINE.matcher(line);
		if (!parts.matches()) {
			throw new IllegalStateException(line);
		}
		return new ProductFeature(kind, parts.group(1), parts.group(2),
				Optional.ofNullable(parts.group(3)).orElse(DEFAULT_VERSION));
	}
}
