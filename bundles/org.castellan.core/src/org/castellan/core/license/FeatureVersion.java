// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A feature's version, a decimal number as in the field: {@code 8.01} is before {@code 8.1}, and {@code 10.1} before
 * {@code 2008.03}. Two more parts, as in {@code 2024.1.2}, are compared number by number after that.
 * Equality is that of the text, order that of the numbers: {@code 10.1} and {@code 10.10} differ, yet neither is before
 * the other.
 *
 * @param text as written
 */
public record FeatureVersion(String text) implements Comparable<FeatureVersion> {

	private static final Pattern FORMAT = Pattern
			.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?");

	/** @throws IllegalArgumentException if it is no such number */
	public FeatureVersion {
		parts(text);
	}

	@Override
	public int compareTo(FeatureVersion other) {
		Matcher mine = parts(text);
		Matcher theirs = parts(other.text);
		int order = 0;
		for (int i = 1; i <= mine.groupCount() && order == 0; i++) {
			order = number(mine, i).compareTo(number(theirs, i));
		}
		return order;
	}

	private static Matcher parts(String text) {
		Matcher parts = FORMAT.matcher(text);
		if (!parts.matches()) {
			throw new IllegalArgumentException("A version is a number such as 10.1: " + text);
		}
		return parts;
	}

	private static BigDecimal number(Matcher parts, int group) {
		return new BigDecimal(Objects.requireNonNullElse(parts.group(group), "0"));
	}

	@Override
	public String toString() {
		return text;
	}
}
