// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which rows a table shows, and in which order. A row is shown if it passes the filter and every word that is searched
 * for stands somewhere in its cells or, in a tree, in those of a row below it. Not thread-safe.
 */
public final class RowModel<T> {

	private final List<Column<T>> columns;
	private final Function<T, List<T>> below;
	private List<T> rows = List.of();
	private List<String> words = List.of();
	private Predicate<T> filter = row -> true;
	private int sortColumn = -1;
	private boolean descending;

	/** @param below the rows below a row, none for a flat table */
	public RowModel(List<Column<T>> columns, Function<T, List<T>> below) {
		this.columns = List.copyOf(columns);
		this.below = below;
	}

	public List<Column<T>> columns() {
		return columns;
	}

	/** Replaces all rows; they keep this order until a column is sorted by. */
	public void setRows(List<T> all) {
		rows = List.copyOf(all);
	}

	public void search(String text) {
		words = List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream().filter(w -> !w.isEmpty()).toList();
	}

	public void filter(Predicate<T> wanted) {
		filter = wanted;
	}

	/** Sorts by a column; once more, the other way round; a third time, not at all. */
	public void sortBy(int column) {
		if (column != sortColumn) {
			sortColumn = column;
			descending = false;
		} else if (!descending) {
			descending = true;
		} else {
			sortColumn = -1;
			descending = false;
		}
	}

	/** The column sorted by, or -1. */
	public int sortColumn() {
		return sortColumn;
	}

	public boolean isDescending() {
		return descending;
	}

	/** How many rows there are, shown or not. */
	public int size() {
		return rows.size();
	}

	/** The rows to show at the top level, in order. */
	public List<T> visible() {
		return sorted(rows.stream().filter(filter).filter(row -> matches(row) || anyBelow(row)));
	}

	/** The rows to show below a row: all of them if the row itself is what was searched for. */
	public List<T> visibleBelow(T row) {
		boolean all = words.isEmpty() || matches(row);
		return sorted(below.apply(row).stream().filter(child -> all || matches(row, child)));
	}

	public boolean hasBelow(T row) {
		return !below.apply(row).isEmpty();
	}

	private List<T> sorted(Stream<T> some) {
		if (sortColumn < 0) {
			return some.toList();
		}
		Function<T, @Nullable Object> value = columns.get(sortColumn).value();
		Comparator<T> order = (a, b) -> compare(value.apply(a), value.apply(b), descending);
		List<T> list = new ArrayList<>(some.toList());
		list.sort(order);
		return list;
	}

	private boolean anyBelow(T row) {
		return below.apply(row).stream().anyMatch(child -> matches(row, child));
	}

	private boolean matches(T row) {
		return words.isEmpty() || containsAll(cells(row));
	}

	private boolean matches(T row, T child) {
		return words.isEmpty() || containsAll(cells(row) + cells(child));
	}

	private boolean containsAll(String cells) {
		return words.stream().allMatch(cells::contains);
	}

	private String cells(T row) {
		StringBuilder all = new StringBuilder();
		columns.forEach(column -> all.append(column.text().apply(row)).append('\n'));
		return all.toString().toLowerCase(Locale.ROOT);
	}

	/** Empty cells come last whichever way it is sorted; texts in their natural order; what cannot be compared, as text. */
	private static int compare(@Nullable Object a, @Nullable Object b, boolean descending) {
		if (a == null || b == null) {
			return a == b ? 0 : a == null ? 1 : -1;
		}
		int order = a instanceof Number x && b instanceof Number y ? Double.compare(x.doubleValue(), y.doubleValue())
				: comparable(a, b) ? compareSameType(a, b) : NaturalOrder.OF_TEXTS.compare(a.toString(), b.toString());
		return descending ? -order : order;
	}

	private static boolean comparable(Object a, Object b) {
		return a instanceof Comparable && a.getClass() == b.getClass() && !(a instanceof String);
	}

	@SuppressWarnings("unchecked")
	private static int compareSameType(Object a, Object b) {
		return ((Comparable<Object>) a).compareTo(b);
	}
}
