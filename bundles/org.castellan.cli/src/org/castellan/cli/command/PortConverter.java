// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import org.castellan.core.net.PortNumber;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a port. */
final class PortConverter implements ITypeConverter<PortNumber> {

	@Override
	public PortNumber convert(String text) {
		try {
			return PortNumber.parse(text);
		} catch (IllegalArgumentException e) {
			throw new TypeConversionException(String.valueOf(e.getMessage()));
		}
	}
}
