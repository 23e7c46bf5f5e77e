// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last day a line may be used, or never: {@code 31-dec-2027} ends with that day. A licence file may write never as
 * {@code permanent}, {@code 1-jan-0}, {@code 01-jan-00} or {@code 01-jan-0000} (reference/domain.md 2.1).
 *
 * @param lastDay empty for never
 */
public record Expiry(Optional<LocalDate> lastDay) implements Comparable<Expiry> {

	private static final String PERMANENT = "permanent";
	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
			"oct", "nov", "dec");
	private static final Pattern DATE = Pattern.compile("(\\d{1,2})-(\\p{Alpha}{3})-(\\d{4})");
	private static final Pattern NEVER = Pattern.compile("permanent|0?1-jan-0{1,4}");

	public static Expiry never() {
		return new Expiry(Optional.empty());
	}

	public static Expiry on(LocalDate lastDay) {
		return new Expiry(Optional.of(lastDay));
	}

	/**
	 * Reads the licence file's spelling, in any case.
	 *
	 * @throws IllegalArgumentException if it is neither a day of the calendar nor a spelling of never
	 */
	public static Expiry parse(String text) {
		String lower = text.toLowerCase(Locale.ROOT);
		return NEVER.matcher(lower).matches() ? never() : on(parseDate(lower));
	}

	/**
	 * Reads what {@link #toString} prints.
	 *
	 * @throws IllegalArgumentException if it is neither {@code yyyy-mm-dd} nor {@code permanent}
	 */
	public static Expiry parsePrinted(String text) {
		try {
			return text.equals(PERMANENT) ? never() : on(LocalDate.parse(text));
		} catch (DateTimeException e) {
			throw new IllegalArgumentException("Neither yyyy-mm-dd nor permanent: " + text, e);
		}
	}

	/**
	 * Reads {@code dd-mmm-yyyy} with an English month, in any case.
	 *
	 * @throws IllegalArgumentException if it is no day of the calendar
	 */
	static LocalDate parseDate(String text) {
		Matcher parts = DATE.matcher(text.toLowerCase(Locale.ROOT));
		if (!parts.matches() || !MONTHS.contains(parts.group(2))) {
			throw new IllegalArgumentException("Not dd-mmm-yyyy: " + text);
		}
		try {
			return LocalDate.of(Integer.parseInt(parts.group(3)), MONTHS.indexOf(parts.group(2)) + 1,
					Integer.parseInt(parts.group(1)));
		} catch (DateTimeException e) {
			throw new IllegalArgumentException("No day of the calendar: " + text, e);
		}
	}

	/** {@code dd-mmm-yyyy}, as in {@code 02-mar-2026}. */
	static String printDate(LocalDate day) {
		return String.format(Locale.ROOT, "%02d-%s-%04d", day.getDayOfMonth(), MONTHS.get(day.getMonthValue() - 1),
				day.getYear());
	}

	public boolean isNever() {
		return lastDay.isEmpty();
	}

	/** Whether the last day is before that one. */
	public boolean isOver(LocalDate today) {
		return lastDay.isPresent() && lastDay.get().isBefore(today);
	}

	/** As a licence file writes it: {@code 31-dec-2027} or {@code permanent}. */
	public String inField() {
		return lastDay.map(Expiry::printDate).orElse(PERMANENT);
	}

	/** Earlier ends first, never last. */
	@Override
	public int compareTo(Expiry other) {
		return lastDay.orElse(LocalDate.MAX).compareTo(other.lastDay.orElse(LocalDate.MAX));
	}

	/** For people and programs: {@code 2027-12-31} or {@code permanent}. */
	@Override
	public String toString() {
		return lastDay.map(LocalDate::toString).orElse(PERMANENT);
	}
}
