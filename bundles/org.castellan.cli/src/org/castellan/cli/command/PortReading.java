// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.castellan.core.net.ServerAddress;
import org.castellan.diagnostics.catalog.Direction;
import org.castellan.diagnostics.catalog.Ports;
import org.castellan.diagnostics.firewall.Flow;
import org.castellan.diagnostics.firewall.PeerNetwork;
import org.castellan.diagnostics.firewall.WindowsProgram;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How what people type about ports becomes values. */
final class PortReading {

	private PortReading() {
	}

	/** {@code 443,6443}, {@code 1-65535} or {@code 33nn}. */
	static final class OfPorts implements ITypeConverter<Ports> {
		@Override
		public Ports convert(String text) {
			Ports ports;
			try {
				ports = Ports.parse(text);
			} catch (IllegalArgumentException e) {
				throw new TypeConversionException(String.valueOf(e.getMessage()));
			}
			if (ports.ranges().isEmpty()) {
				throw new TypeConversionException("ports are numbers, for example 443,6443 or 1-65535, not " + text);
			}
			return ports;
		}
	}

	/** A name, an address, or an IPv6 address with or without brackets. */
	static final class OfHost implements ITypeConverter<String> {
		@Override
		public String convert(String text) {
			String host = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
			try {
				return new ServerAddress(Optional.empty(), host).host();
			} catch (IllegalArgumentException e) {
				throw new TypeConversionException(String.valueOf(e.getMessage()));
			}
		}
	}

	/** {@code between-machines}. */
	static final class OfDirection implements ITypeConverter<Direction> {
		@Override
		public Direction convert(String text) {
			return Arrays.stream(Direction.values()).filter(one -> word(one).equalsIgnoreCase(text)).findFirst()
					.orElseThrow(() -> new TypeConversionException("a direction is "
							+ Arrays.stream(Direction.values()).map(OfDirection::word).collect(Collectors.joining(", ")) + ", not " + text));
		}

		private static String word(Direction direction) {
			return direction.name().toLowerCase(Locale.ROOT).replace('_', '-');
		}
	}

	/** {@code 500ms}, or as {@link Reading.OfTime}. */
	static final class OfTimeout implements ITypeConverter<Duration> {
		@Override
		public Duration convert(String text) {
			Duration timeout = text.matches("\\d{1,6}ms") ? Duration.ofMillis(Integer.parseInt(text.substring(0, text.length() - 2)))
					: new Reading.OfTime().convert(text);
			if (timeout.isZero() || timeout.compareTo(Duration.ofMinutes(5)) > 0) {
				throw new TypeConversionException("a timeout is 1ms to 5m, not " + text);
			}
			return timeout;
		}
	}

	static final class OfCount implements ITypeConverter<Integer> {
		@Override
		public Integer convert(String text) {
			if (!text.matches("[1-9]\\d{0,5}")) {
				throw new TypeConversionException("it is a number from 1 to 999999, not " + text);
			}
			return Integer.valueOf(text);
		}
	}

	/** {@code in}, {@code out} or {@code both}, seen from the machine with the firewall. */
	static final class OfFlows implements ITypeConverter<Set<Flow>> {
		@Override
		public Set<Flow> convert(String text) {
			return switch (text) {
				case "in" -> EnumSet.of(Flow.INBOUND);
				case "out" -> EnumSet.of(Flow.OUTBOUND);
				case "both" -> EnumSet.allOf(Flow.class);
				default -> throw new TypeConversionException("a direction is in, out or both, not " + text);
			};
		}
	}

	/** {@code 10.1.2.3} or {@code 10.1.0.0/16}. */
	static final class OfPeer implements ITypeConverter<PeerNetwork> {
		@Override
		public PeerNetwork convert(String text) {
			return read(text, PeerNetwork::parse);
		}
	}

	/** Where ArcGIS Server is installed, for example {@code D:\ArcGIS\Server}. */
	static final class OfServerPrograms implements ITypeConverter<List<WindowsProgram>> {
		@Override
		public List<WindowsProgram> convert(String text) {
			return read(text, WindowsProgram::ofArcGisServer);
		}
	}

	static final class OfTries implements ITypeConverter<Integer> {
		@Override
		public Integer convert(String text) {
			if (!text.matches("[1-9]\\d{0,2}|1000")) {
				throw new TypeConversionException("tries are 1 to 1000, not " + text);
			}
			return Integer.valueOf(text);
		}
	}

	private static <T> T read(String text, Function<String, T> parse) {
		try {
			return parse.apply(text);
		} catch (IllegalArgumentException e) {
			throw new TypeConversionException(String.valueOf(e.getMessage()));
		}
	}
}
