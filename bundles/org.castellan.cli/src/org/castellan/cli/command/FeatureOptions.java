// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.castellan.authority.order.FeatureKind;
import org.castellan.authority.order.ProductFeature;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The features of a product as they are typed; a mixin. */
final class FeatureOptions {

	@Option(names = "--core", paramLabel = "FEATURE[:VERSION]=TITLE", converter = OfFeature.class,
			description = "A core product, for example \"desktopAdvP=Desktop Advanced\"; may be repeated.")
	private List<Named> core = new ArrayList<>();

	@Option(names = "--extension", paramLabel = "FEATURE[:VERSION]=TITLE", converter = OfFeature.class,
			description = "An extension; may be repeated.")
	private List<Named> extensions = new ArrayList<>();

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

	/** Core products first. */
	List<ProductFeature> features() {
		return Stream.concat(core.stream().map(named -> named.as(FeatureKind.CORE)),
				extensions.stream().map(named -> named.as(FeatureKind.EXTENSION))).toList();
	}
}
