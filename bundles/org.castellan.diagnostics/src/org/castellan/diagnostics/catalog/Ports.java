// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.castellan.core.net.PortNumber;

/**
 * The ports of a rule as its source gives them: {@code 6443}, {@code 27000-27009}, {@code 12181 12182 12190},
 * {@code 33nn}, {@code dynamic}, or {@code ?} where the source is blank. {@link #ranges()} is what all have in common.
 */
public sealed interface Ports {

	/** The ports that are known, lowest first as written; none if they are dynamic or blank. */
	List<Range> ranges();

	/** Every known port once, in order. */
	default IntStream numbers() {
		return ranges().stream().flatMapToInt(range -> IntStream.rangeClosed(range.first().value(), range.last().value()))
				.distinct();
	}

	default boolean contains(int port) {
		return ranges().stream().anyMatch(range -> range.first().value() <= port && port <= range.last().value());
	}

	/** The ports that both have, in the order of these. */
	default List<Range> shared(Ports other) {
		return ranges().stream().flatMap(mine -> other.ranges().stream().filter(mine::overlaps).map(mine::shared)).distinct()
				.toList();
	}

	/** One port. */
	record Single(PortNumber port) implements Ports {

		public Single {
			Objects.requireNonNull(port);
		}

		@Override
		public List<Range> ranges() {
			return List.of(new Range(port, port));
		}

		@Override
		public String toString() {
			return port.toString();
		}
	}

	/** All from the first to the last, both included. */
	record Range(PortNumber first, PortNumber last) implements Ports {

		public Range {
			if (first.compareTo(last) > 0) {
				throw new IllegalArgumentException("A range goes upwards: " + first + "-" + last);
			}
		}

		public static Range of(int first, int last) {
			return new Range(new PortNumber(first), new PortNumber(last));
		}

		public boolean overlaps(Range other) {
			return first.compareTo(other.last) <= 0 && other.first.compareTo(last) <= 0;
		}

		/** What both have; they overlap. */
		public Range shared(Range other) {
			return new Range(first.compareTo(other.first) >= 0 ? first : other.first,
					last.compareTo(other.last) <= 0 ? last : other.last);
		}

		@Override
		public List<Range> ranges() {
			return List.of(this);
		}

		@Override
		public String toString() {
			return first.equals(last) ? first.toString() : first + "-" + last;
		}
	}

	/** A list of ports and ranges, two or more. */
	record Several(List<Range> ranges) implements Ports {

		public Several {
			ranges = List.copyOf(ranges);
			if (ranges.size() < 2) {
				throw new IllegalArgumentException("Several are two or more");
			}
		}

		@Override
		public String toString() {
			return ranges.stream().map(Range::toString).collect(Collectors.joining(" "));
		}
	}

	/** Ports whose last digits are chosen at installation: {@code 33nn} is 3300 to 3399. */
	record Pattern(String text) implements Ports {

		public Pattern {
			if (!text.matches("[1-9]\\d{0,3}n{1,3}")) {
				throw new IllegalArgumentException("A pattern is digits, then n: " + text);
			}
			Range.of(Integer.parseInt(text.replace('n', '0')), Integer.parseInt(text.replace('n', '9')));
		}

		@Override
		public List<Range> ranges() {
			return List.of(Range.of(Integer.parseInt(text.replace('n', '0')), Integer.parseInt(text.replace('n', '9'))));
		}

		@Override
		public String toString() {
			return text;
		}
	}

	/** Another port at every start, as a vendor daemon without {@code PORT=} has. */
	record Dynamic() implements Ports {

		@Override
		public List<Range> ranges() {
			return List.of();
		}

		@Override
		public String toString() {
			return "dynamic";
		}
	}

	/**
	 * The source leaves them blank.
	 *
	 * @param usual what the field usually has there, unverified; may be empty
	 */
	record Blank(List<Range> usual) implements Ports {

		public Blank {
			usual = List.copyOf(usual);
		}

		@Override
		public List<Range> ranges() {
			return List.of();
		}

		@Override
		public String toString() {
			return "?" + usual.stream().map(Range::toString).collect(Collectors.joining(" "));
		}
	}

	/**
	 * Reads what {@link #toString} writes; a comma may stand for the space.
	 *
	 * @throws IllegalArgumentException if it is none of these forms, or a port is not 1 to 65535
	 */
	static Ports parse(String text) {
		String stripped = text.strip();
		if (stripped.equals("dynamic")) {
			return new Dynamic();
		}
		if (stripped.startsWith("?")) {
			return new Blank(rangesOf(stripped.substring(1)));
		}
		if (stripped.endsWith("n")) {
			return new Pattern(stripped);
		}
		List<Range> ranges = rangesOf(stripped);
		if (ranges.isEmpty()) {
			throw new IllegalArgumentException("No port is given");
		}
		if (ranges.size() > 1) {
			return new Several(ranges);
		}
		Range only = ranges.getFirst();
		return only.first().equals(only.last()) ? new Single(only.first()) : only;
	}

	private static List<Range> rangesOf(String text) {
		List<Range> ranges = new ArrayList<>();
		for (String part : text.strip().split("[\\s,]+")) {
			if (!part.isEmpty()) {
				int dash = part.indexOf('-');
				PortNumber first = PortNumber.parse(dash < 0 ? part : part.substring(0, dash));
				ranges.add(new Range(first, dash < 0 ? first : PortNumber.parse(part.substring(dash + 1))));
			}
		}
		return ranges;
	}
}
