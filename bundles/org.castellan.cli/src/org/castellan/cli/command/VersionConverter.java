// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import org.castellan.core.api.Availability;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads which kind of seats is meant: {@code concurrent} or {@code named-user}. */
final class VersionConverter implements ITypeConverter<String> {

	@Override
	public String convert(String text) {
		return switch (text) {
			case "concurrent", Availability.CONCURRENT_USE -> Availability.CONCURRENT_USE;
			case Availability.NAMED_USER -> Availability.NAMED_USER;
			default -> throw new TypeConversionException("it is concurrent or named-user, not " + text);
		};
	}
}
