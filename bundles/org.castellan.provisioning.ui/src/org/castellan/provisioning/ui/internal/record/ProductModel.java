// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.castellan.authority.Authority;
import org.castellan.authority.Outcome;
import org.castellan.authority.order.FeatureKind;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Product;
import org.castellan.authority.order.ProductDraft;
import org.castellan.authority.order.ProductFeature;
import org.castellan.core.problem.ProblemException;
import org.castellan.provisioning.ui.internal.desk.DeskProblem;
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
	private final Optional<Product> before;

	/** Of a new product. */
	ProductModel() {
		before = Optional.empty();
	}

	/** Of one that is on record, to be changed. */
	ProductModel(Product product) {
		before = Optional.of(product);
		name = product.name();
		version = product.version();
		type = product.licenseType();
		core = lines(product.features(FeatureKind.CORE));
		extensions = lines(product.features(FeatureKind.EXTENSION));
	}

	private static String lines(List<ProductFeature> features) {
		return features.stream().map(one -> NLS.bind(Messages.Product_line,
				new Object[] { one.title(), one.feature(), one.version() })).collect(Collectors.joining("\n"));
	}

	/** Whether it says something else than what is on record. */
	boolean isChanged() {
		return problem().isPresent() || !before.map(ProductDraft::of).equals(Optional.of(draft()));
	}

	/** May block. Somebody else's change at the same time is not undone. */
	Outcome<Product> enter(Authority authority) throws ProblemException {
		if (before.isEmpty()) {
			return authority.products().create(draft());
		}
		ProductDraft wanted = draft();
		AtomicBoolean contested = new AtomicBoolean();
		Outcome<Product> outcome = authority.products().change(before.get().id(), record -> {
			contested.set(!record.equals(before.get()));
			return contested.get() ? ProductDraft.of(record) : wanted;
		});
		if (contested.get()) {
			throw new ProblemException(DeskProblem.CHANGED_MEANWHILE.problem("what", before.get().name()));
		}
		return outcome;
	}

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
		return new ProductDraft(name, version, type, before.map(Product::vendor).orElse(VENDOR), features);
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
