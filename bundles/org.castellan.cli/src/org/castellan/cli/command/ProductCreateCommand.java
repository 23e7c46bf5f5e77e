// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.castellan.authority.Authority;
import org.castellan.authority.LicenseOrder;
import org.castellan.authority.order.FeatureKind;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.ProductDraft;
import org.castellan.authority.order.ProductFeature;
import org.castellan.cli.Terminal;
import org.castellan.core.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code castellan product create}: puts a product on record. */
@Command(name = "create", description = "Put a product on record.")
public final class ProductCreateCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private AuthorityOption authority = new AuthorityOption();

	@Option(names = "--name", required = true, paramLabel = "NAME", description = "The product type, as people choose it.")
	private String name = "";

	@Option(names = "--version", required = true, paramLabel = "VERSION", description = "Of the product.")
	private String version = "";

	@Option(names = "--type", required = true, paramLabel = "single-use|concurrent-use|named-user",
			converter = Reading.OfLicenseType.class, description = "How it is licensed; what is provisioned follows from it.")
	private LicenseType type = LicenseType.CONCURRENT_USE;

	@Option(names = "--vendor", paramLabel = "NAME", defaultValue = LicenseOrder.DEFAULT_VENDOR,
			description = "The vendor's name in licence files. Default: ${DEFAULT-VALUE}.")
	private String vendor = LicenseOrder.DEFAULT_VENDOR;

	@Option(names = "--core", paramLabel = "FEATURE[:VERSION]=TITLE", converter = OfFeature.class,
			description = "A core product, for example \"desktopAdvP:10.1=Desktop Advanced\"; may be repeated.")
	private List<Named> core = new ArrayList<>();

	@Option(names = "--extension", paramLabel = "FEATURE[:VERSION]=TITLE", converter = OfFeature.class,
			description = "An extension; may be repeated.")
	private List<Named> extensions = new ArrayList<>();

	public ProductCreateCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	/** A feature as it is typed. */
	record Named(String feature, String version, String title) {

		ProductFeature as(FeatureKind kind) {
			return new ProductFeature(kind, title, feature, version);
		}
	}

	/** {@code desktopAdvP:10.1=Desktop Advanced}; version 1.0 if none is named. */
	static final class OfFeature implements ITypeConverter<Named> {
		private static final Pattern FORM = Pattern.compile("([^:=]+)(?::([^:=]+))?=(.+)");

		@Override
		public Named convert(String text) {
			Matcher parts = FORM.matcher(text);
			if (!parts.matches()) {
				throw new TypeConversionException("a feature is written FEATURE[:VERSION]=TITLE, not " + text);
			}
			return new Named(parts.group(1), parts.group(2) == null ? "1.0" : parts.group(2), parts.group(3));
		}
	}

	@Override
	public Integer call() throws ProblemException {
		List<ProductFeature> features = new ArrayList<>(core.stream().map(named -> named.as(FeatureKind.CORE)).toList());
		extensions.forEach(named -> features.add(named.as(FeatureKind.EXTENSION)));
		try (Authority records = authority.open()) {
			return authority.tell(terminal,
					records.products().create(new ProductDraft(name, version, type, vendor, features)),
					Records.ShownProduct::of, made -> List.of("Product " + made.id() + ": " + made.name() + " " + made.version()));
		}
	}
}
