// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.host;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a licence is locked to, for example {@code 0242ac150003} or {@code VM_UUID=564D...} (reference/domain.md 2.3).
 * The text is as in a licence file; {@link #matches} compares without regard to case and separators.
 *
 * @param type  what it names
 * @param value without the type's prefix, as written
 */
public record HostId(HostIdType type, String value) {

	private static final Pattern ETHERNET = Pattern.compile("\\p{XDigit}{12}");
	private static final Pattern LONG = Pattern.compile("\\p{XDigit}{8}");
	private static final Pattern SEPARATORS = Pattern.compile("[:\\-{}]");
	private static final int MAX_LENGTH = 256;

	public HostId {
		Objects.requireNonNull(type);
		Objects.requireNonNull(value);
	}

	/**
	 * Reads one host id in the grammar's spelling. Ethernet addresses may also be written with colons or hyphens, as
	 * operating systems show them.
	 *
	 * @throws IllegalArgumentException if it is none
	 */
	public static HostId parse(String text) {
		String trimmed = text.strip();
		if (trimmed.isEmpty() || trimmed.length() > MAX_LENGTH || trimmed.chars().anyMatch(c -> c <= ' ' || c == '"')) {
			throw new IllegalArgumentException("Not a host id: " + text.length() + " characters");
		}
		String upper = trimmed.toUpperCase(Locale.ROOT);
		if (upper.equals("ANY") || upper.equals("DEMO")) {
			return new HostId(HostIdType.valueOf(upper), trimmed);
		}
		for (HostIdType type : HostIdType.values()) {
			if (!type.prefix().isEmpty() && upper.startsWith(type.prefix()) && upper.length() > type.prefix().length()) {
				return new HostId(type, trimmed.substring(type.prefix().length()));
			}
		}
		if (trimmed.indexOf('=') > 0 && !trimmed.endsWith("=")) {
			return new HostId(HostIdType.VENDOR_DEFINED, trimmed);
		}
		String digits = SEPARATORS.matcher(trimmed).replaceAll("");
		if (ETHERNET.matcher(digits).matches()) {
			return new HostId(HostIdType.ETHERNET, digits);
		}
		if (LONG.matcher(trimmed).matches()) {
			return new HostId(HostIdType.LONG, trimmed);
		}
		throw new IllegalArgumentException("Neither 12 nor 8 hex digits nor a known KEYWORD=value: " + trimmed);
	}

	/** Whether both name the same machine: equal kinds, values equal without regard to case and separators. */
	public boolean matches(HostId other) {
		return type == other.type && comparable(value).equals(comparable(other.value));
	}

	/** Whether it locks to nothing: {@code ANY} and {@code DEMO}. */
	public boolean isEverywhere() {
		return type == HostIdType.ANY || type == HostIdType.DEMO;
	}

	/**
	 * Whether it names one machine, as what is counted must be locked to. {@code ANY}, {@code DEMO} and {@code ID=} fit every
	 * machine, {@code USER=} and {@code DISPLAY=} whoever sits at it, a name or address with {@code *} several.
	 */
	public boolean isOneMachine() {
		return switch (type) {
			case ANY, DEMO, ID, USER, DISPLAY -> false;
			case HOSTNAME, INTERNET -> value.indexOf('*') < 0;
			default -> true;
		};
	}

	/**
	 * Whether this is an Ethernet id with the multicast bit set. No real card has one, yet a vendor's own example does
	 * (reference/domain.md 0, document 001), so it is worth a warning only.
	 */
	public boolean isMulticast() {
		return type == HostIdType.ETHERNET && (Integer.parseInt(value.substring(0, 2), 16) & 1) == 1;
	}

	private static String comparable(String value) {
		return SEPARATORS.matcher(value).replaceAll("").toLowerCase(Locale.ROOT);
	}

	/** As a licence file writes it. */
	@Override
	public String toString() {
		return type.prefix() + value;
	}
}
