// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;

/** Reads the rows of tables and trees, and finds one by the text of its cells. Used in the UI thread only. */
public final class Rows {
	private Rows() {
	}

	public static List<Row> of(Widget widget) {
		return switch (widget) {
		case Table table -> of(table);
		case Tree tree -> of(tree);
		case org.eclipse.swt.widgets.List list -> Arrays.stream(list.getItems())
				.map(item -> new Row(List.of(), List.of(item), List.of())).toList();
		default -> throw new AssertionError(widget.getClass().getSimpleName() + " has no rows");
		};
	}

	public static List<Row> of(Table table) {
		List<String> columns = Arrays.stream(table.getColumns()).map(TableColumn::getText).toList();
		return Arrays.stream(table.getItems()).map(item -> new Row(columns, cells(item), List.of())).toList();
	}

	public static List<Row> of(Tree tree) {
		List<String> columns = Arrays.stream(tree.getColumns()).map(TreeColumn::getText).toList();
		return Arrays.stream(tree.getItems()).map(item -> row(columns, item)).toList();
	}

	/** The texts of the selected rows' first cells. */
	public static List<String> selection(Widget widget) {
		return switch (widget) {
		case Table table -> Arrays.stream(table.getSelection()).map(TableItem::getText).toList();
		case Tree tree -> Arrays.stream(tree.getSelection()).map(TreeItem::getText).toList();
		case org.eclipse.swt.widgets.List list -> List.of(list.getSelection());
		default -> throw new AssertionError(widget.getClass().getSimpleName() + " has no rows");
		};
	}

	/** The row that has the text in its first cell, or else in any cell. */
	public static TableItem find(Table table, String text) {
		return find(List.of(table.getItems()), text, (item, wanted) -> wanted.equals(item.getText(0)),
				(item, wanted) -> cells(item).contains(wanted), of(table));
	}

	/** As {@link #find(Table, String)}, among the roots of a tree or the rows under one. */
	public static TreeItem find(Stream<TreeItem> items, String text) {
		List<TreeItem> rows = items.toList();
		return find(rows, text, (item, wanted) -> wanted.equals(item.getText(0)),
				(item, wanted) -> cells(item).contains(wanted), rows.stream().map(Rows::cells).toList());
	}

	private static <T> T find(List<T> items, String text, BiPredicate<T, String> first, BiPredicate<T, String> any,
			List<?> rows) {
		return Stream.of(first, any).flatMap(test -> items.stream().filter(item -> test.test(item, text))).findFirst()
				.orElseThrow(() -> new NotOnScreen("No row \"" + text + "\" among " + rows));
	}

	private static Row row(List<String> columns, TreeItem item) {
		List<Row> children = item.getExpanded() ? Arrays.stream(item.getItems()).map(child -> row(columns, child)).toList()
				: List.of();
		return new Row(columns, cells(item), children);
	}

	private static List<String> cells(TableItem item) {
		return IntStream.range(0, Math.max(1, item.getParent().getColumnCount())).mapToObj(item::getText).toList();
	}

	private static List<String> cells(TreeItem item) {
		return IntStream.range(0, Math.max(1, item.getParent().getColumnCount())).mapToObj(item::getText).toList();
	}
}
