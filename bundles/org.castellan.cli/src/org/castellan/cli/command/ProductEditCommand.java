// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.castellan.authority.Authority;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Product;
import org.castellan.authority.order.ProductDraft;
import org.castellan.authority.order.ProductFeature;
import org.castellan.cli.Terminal;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code castellan product edit}: puts something else on record for a product. */
@Command(name = "edit", description = {
		"Change what is given of a product.",
		"Orders keep the features that they were made with; once there is one, the "
				+ "product's version, licence type and vendor stay as they are." })
public final class ProductEditCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private AuthorityOption authority = new AuthorityOption();

	@Parameters(paramLabel = "ID", description = "As castellan product list shows it.")
	private long product;

	@Option(names = "--name", paramLabel = "NAME", description = "The product type, as people choose it.")
	private @Nullable String name;

	@Option(names = "--version", paramLabel = "VERSION", description = "Of the product.")
	private @Nullable String version;

	@Option(names = "--type", paramLabel = "single-use|concurrent-use|named-user", converter = Reading.OfLicenseType.class,
			description = "How it is licensed.")
	private @Nullable LicenseType type;

	@Option(names = "--vendor", paramLabel = "NAME", description = "The vendor's name in licence files.")
	private @Nullable String vendor;

	@Mixin
	private FeatureOptions features = new FeatureOptions();

	@Option(names = "--remove", paramLabel = "FEATURE",
			description = "Take this feature away; may be repeated. A feature that is given takes the place of the one of its name.")
	private List<String> removed = new ArrayList<>();

	@Spec
	private @Nullable CommandSpec spec;

	public ProductEditCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws ProblemException {
		if (name == null && version == null && type == null && vendor == null && features.features().isEmpty()
				&& removed.isEmpty()) {
			throw new ParameterException(Objects.requireNonNull(spec).commandLine(),
					"Name at least one change, for example --name=NAME");
		}
		try (Authority records = authority.open()) {
			List<Problem> missing = missing(records.products().byId(product));
			if (!missing.isEmpty()) {
				return authority.refuse(terminal, missing);
			}
			return authority.tell(terminal, records.products().change(product, this::edited), Records.ShownProduct::of,
					changed -> List.of("Product " + changed.id() + ": " + changed.name() + " " + changed.version()));
		}
	}

	/** Features that are to be taken away and are not there. */
	private List<Problem> missing(Optional<Product> before) {
		return removed.stream().filter(feature -> before.isPresent() && before.get().feature(feature).isEmpty())
				.map(feature -> AuthorityProblem.NOT_IN_PRODUCT.problem("feature", feature)).toList();
	}

	private ProductDraft edited(Product before) {
		return new ProductDraft(Objects.requireNonNullElse(name, before.name()),
				Objects.requireNonNullElse(version, before.version()), Objects.requireNonNullElse(type, before.licenseType()),
				Objects.requireNonNullElse(vendor, before.vendor()), features(before));
	}

	/** In the order they have; new ones at the end. */
	private List<ProductFeature> features(Product before) {
		Map<String, ProductFeature> byName = new LinkedHashMap<>();
		before.features().forEach(feature -> byName.put(feature.feature(), feature));
		features.features().forEach(feature -> byName.put(feature.feature(), feature));
		byName.keySet().removeAll(removed);
		return List.copyOf(byName.values());
	}
}
