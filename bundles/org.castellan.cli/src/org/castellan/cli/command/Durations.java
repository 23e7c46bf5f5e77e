// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a span of time as people type it: {@code 90}, {@code 90s}, {@code 5m}, {@code 2h}. */
final class Durations implements ITypeConverter<Duration> {

	private static final Pattern FORM = Pattern.compile("(\\d{1,7})([smh]?)");

	@Override
	public Duration convert(String text) {
		Matcher parts = FORM.matcher(text);
		if (!parts.matches()) {
			throw new TypeConversionException("a time is written 90s, 5m or 2h, not " + text);
		}
		long number = Long.parseLong(parts.group(1));
		return switch (parts.group(2)) {
			case "m" -> Duration.ofMinutes(number);
			case "h" -> Duration.ofHours(number);
			default -> Duration.ofSeconds(number);
		};
	}
}
