// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castellan.core.problem.ProblemException;

/**
 * One line of an order: so many seats of a feature, for example ten of {@code desktopAdvP}. What is ordered may be
 * nonsense; {@link ProvisionLicenseOperation} says so.
 *
 * @param seats empty for uncounted
 */
public record OrderedFeature(String name, String version, OptionalInt seats) {

	public static final String DEFAULT_VERSION = "1.0";
	private static final Pattern FORM = Pattern.compile("([^=:]+)(?::([^=:]+))?=(-?\\d{1,9}|uncounted)");

	public OrderedFeature {
		Objects.requireNonNull(name);
		Objects.requireNonNull(version);
		Objects.requireNonNull(seats);
	}

	public static OrderedFeature of(String name, int seats) {
		return new OrderedFeature(name, DEFAULT_VERSION, OptionalInt.of(seats));
	}

	/**
	 * Reads {@code NAME=SEATS} or {@code NAME:VERSION=SEATS}, where SEATS may be {@code uncounted}.
	 *
	 * @param version where the text gives none, for example {@link #DEFAULT_VERSION}
	 */
	public static OrderedFeature parse(String text, String version) throws ProblemException {
		Matcher parts = FORM.matcher(text.strip());
		if (!parts.matches()) {
			throw new ProblemException(AuthorityProblem.BAD_FEATURE_ORDER.problem("order", text));
		}
		return new OrderedFeature(parts.group(1), Objects.requireNonNullElse(parts.group(2), version),
				seats(parts.group(3)));
	}

	private static OptionalInt seats(String text) {
		return text.equals("uncounted") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
	}
}
