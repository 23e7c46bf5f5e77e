// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.castellan.authority.mail.MailAddress;
import org.castellan.authority.order.LicenseType;
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.api.Availability;
import org.castellan.core.host.HostId;
import org.castellan.core.license.Expiry;
import org.castellan.core.net.PortNumber;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.net.ServerList;
import org.castellan.core.problem.ProblemException;
import org.castellan.http.AddressRange;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How what people type becomes values; what cannot be read is a mistake on the command line, told with its reason. */
final class Reading {

	private static final Pattern TIME = Pattern.compile("(\\d{1,7})([smh]?)");

	private Reading() {
	}

	/** {@code 27100@localhost} or {@code @localhost}. */
	static final class OfServer implements ITypeConverter<ServerAddress> {
		@Override
		public ServerAddress convert(String text) {
			return read(text, ServerAddress::parse);
		}
	}

	/** {@code 27000@dallas;27000@redlands}. */
	static final class OfServers implements ITypeConverter<ServerList> {
		@Override
		public ServerList convert(String text) {
			return read(text, ServerList::parse);
		}
	}

	static final class OfSeats implements ITypeConverter<Integer> {
		@Override
		public Integer convert(String text) {
			return (int) between(text, 1, 999_999_999);
		}
	}

	/** How many lines of the log a service tells at once. */
	static final class OfLines implements ITypeConverter<Integer> {
		@Override
		public Integer convert(String text) {
			return (int) between(text, 1, 10_000);
		}
	}

	/** The number of a line of the log; 0 is before the first. */
	static final class OfLine implements ITypeConverter<Long> {
		@Override
		public Long convert(String text) {
			return between(text, 0, Long.MAX_VALUE - 1);
		}
	}

	static final class OfPort implements ITypeConverter<PortNumber> {
		@Override
		public PortNumber convert(String text) {
			return read(text, PortNumber::parse);
		}
	}

	/** {@code jsmith@example.org}. */
	static final class OfMailAddress implements ITypeConverter<MailAddress> {
		@Override
		public MailAddress convert(String text) {
			try {
				return MailAddress.parse(text);
			} catch (ProblemException e) {
				throw new TypeConversionException(e.problem().what());
			}
		}
	}

	/** {@code 10.0.0.0/8}; not everybody. */
	static final class OfAddressRange implements ITypeConverter<AddressRange> {
		@Override
		public AddressRange convert(String text) {
			AddressRange range = read(text, AddressRange::parse);
			if (range.bits() == 0) {
				throw new TypeConversionException(text + " is every address; name those of the proxies");
			}
			return range;
		}
	}

	/** {@code EFL123456789=4} or {@code ESU123456789}. */
	static final class OfItem implements ITypeConverter<AuthorizationItem> {
		@Override
		public AuthorizationItem convert(String text) {
			int equals = text.indexOf('=');
			try {
				AuthorizationNumber number = AuthorizationNumber.parse(equals < 0 ? text : text.substring(0, equals));
				int count = equals < 0 ? 1 : Integer.parseInt(text.substring(equals + 1).strip());
				return new AuthorizationItem(number.text(), count);
			} catch (ProblemException e) {
				throw new TypeConversionException(e.problem().what() + " " + e.problem().why());
			} catch (IllegalArgumentException e) {
				throw new TypeConversionException("a count is 1 or more");
			}
		}
	}

	/** {@code EFL123456789}. */
	static final class OfNumber implements ITypeConverter<AuthorizationNumber> {
		@Override
		public AuthorizationNumber convert(String text) {
			try {
				return AuthorizationNumber.parse(text);
			} catch (ProblemException e) {
				throw new TypeConversionException(e.problem().what() + " " + e.problem().why());
			}
		}
	}

	static final class OfHostId implements ITypeConverter<HostId> {
		@Override
		public HostId convert(String text) {
			return read(text, HostId::parse);
		}
	}

	/** {@code 2027-12-31} or {@code permanent}. */
	static final class OfExpiry implements ITypeConverter<Expiry> {
		@Override
		public Expiry convert(String text) {
			return read(text.toLowerCase(Locale.ROOT), Expiry::parsePrinted);
		}
	}

	/** {@code single-use}, {@code concurrent-use} or {@code named-user}. */
	static final class OfLicenseType implements ITypeConverter<LicenseType> {
		@Override
		public LicenseType convert(String text) {
			for (LicenseType type : LicenseType.values()) {
				if (word(type).equals(text.toLowerCase(Locale.ROOT))) {
					return type;
				}
			}
			throw new TypeConversionException("it is single-use, concurrent-use or named-user, not " + text);
		}
	}

	/** How a constant is typed and printed: {@code CONCURRENT_USE} as {@code concurrent-use}. */
	static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** {@code concurrent} or {@code named-user}. */
	static final class OfVersion implements ITypeConverter<String> {
		@Override
		public String convert(String text) {
			return switch (text) {
				case "concurrent", Availability.CONCURRENT_USE -> Availability.CONCURRENT_USE;
				case Availability.NAMED_USER -> Availability.NAMED_USER;
				default -> throw new TypeConversionException("it is concurrent or named-user, not " + text);
			};
		}
	}

	/** {@code 90}, {@code 90s}, {@code 5m} or {@code 2h}. */
	static final class OfTime implements ITypeConverter<Duration> {
		@Override
		public Duration convert(String text) {
			Matcher parts = TIME.matcher(text);
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

	private static long between(String text, long least, long most) {
		long number;
		try {
			number = Long.parseLong(text);
		} catch (NumberFormatException e) {
			throw new TypeConversionException("it is a whole number, not " + text);
		}
		if (number < least || number > most) {
			throw new TypeConversionException("it is " + least + " to " + most + ", not " + text);
		}
		return number;
	}

	private static <T> T read(String text, Function<String, T> parse) {
		try {
			return parse.apply(text);
		} catch (IllegalArgumentException e) {
			throw new TypeConversionException(String.valueOf(e.getMessage()));
		}
	}
}
