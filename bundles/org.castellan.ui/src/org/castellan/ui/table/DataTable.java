// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.castellan.ui.ClipboardText;
import org.castellan.ui.Themed;
import org.castellan.ui.image.Images;
import org.eclipse.jface.action.IMenuListener;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * A flat table. It is a composite's only child, so that its columns can share the width. UI thread only.
 * <p>
 * Made {@link #forManyRows}, only the rows on the screen cost anything, as a log needs. Such a table must not be shown while
 * it has never had a row: GTK then takes the height of its rows for zero, for good.
 */
public final class DataTable<T> {

	private final Table table;
	private final RowModel<T> model;
	private final Function<T, Object> identity;
	private final RowLook<T> look;
	private final Images images;
	private final Rows rows;
	private List<T> shown = List.of();
	private Function<List<T>, String> copied;
	private List<Column<T>> exported;
	private boolean muted;
	private boolean hasRoomForIcons;

	/**
	 * A table of a few hundred rows at most.
	 *
	 * @param key      names it for tests, and an exported file
	 * @param identity what stays the same when a row is read anew, so that it stays selected
	 */
	public DataTable(Composite parent, String key, List<Column<T>> columns, Function<T, Object> identity,
			RowLook<T> look) {
		this(parent, key, columns, identity, look, SWT.NONE);
	}

	/** A table of any number of rows. */
	public static <T> DataTable<T> forManyRows(Composite parent, String key, List<Column<T>> columns,
			Function<T, Object> identity, RowLook<T> look) {
		return new DataTable<>(parent, key, columns, identity, look, SWT.VIRTUAL);
	}

	private DataTable(Composite parent, String key, List<Column<T>> columns, Function<T, Object> identity, RowLook<T> look,
			int style) {
		Composite frame = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		frame.setLayout(layout);
		this.model = new RowModel<>(columns, row -> List.of());
		this.exported = model.columns();
		this.identity = identity;
		this.look = look;
		this.copied = some -> RowText.tabbed(model.columns(), some);
		this.table = new Table(frame, style | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
		this.images = new Images(table);
		table.setHeaderVisible(true);
		TextWidth width = new TextWidth(table);
		for (int i = 0; i < columns.size(); i++) {
			Column<T> column = columns.get(i);
			TableColumn header = new TableColumn(table, column.right() ? SWT.RIGHT : SWT.LEFT);
			header.setText(column.title());
			header.setMoveable(true);
			int index = i;
			header.addListener(SWT.Selection, event -> sortBy(index));
			layout.setColumnData(header, width.of(column));
		}
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		CellTip.on(table);
		Themed.look(table, this::fill);
		this.rows = Rows.offer(table, key, new Source(key));
		addMenu(menu -> rows.fill(menu));
	}

	public Table control() {
		return table;
	}

	/** The composite to lay out. */
	public Composite frame() {
		return table.getParent();
	}

	public RowModel<T> model() {
		return model;
	}

	/** What Copy takes of the selected rows, instead of all their cells. */
	public void copyAs(Function<List<T>, String> text) {
		copied = text;
	}

	/** What a file gets of each row, instead of the columns on show. */
	public void exportAs(List<Column<T>> columns) {
		exported = List.copyOf(columns);
	}

	/** Copies without a selection, for a button in a row. */
	public void copy(T row) {
		ClipboardText.put(table, copied.apply(List.of(row)));
	}

	public void export() {
		rows.export();
	}

	/** Replaces the rows; those selected stay so, and what was in view stays in view. */
	public void setRows(List<T> all) {
		model.setRows(all);
		refresh();
	}

	/** Shows rows as no longer certain. */
	public void setMuted(boolean old) {
		if (muted != old) {
			muted = old;
			fill();
		}
	}

	/** To be called after the model's search, filter or order changed. */
	public void refresh() {
		List<Object> selected = selection().stream().map(identity).toList();
		int top = table.getTopIndex();
		shown = model.visible();
		table.setItemCount(shown.size());
		makeRoomForIcons();
		fill();
		select(selected);
		table.setTopIndex(Math.min(top, Math.max(0, shown.size() - 1)));
		table.setSortColumn(model.sortColumn() < 0 ? null : table.getColumn(model.sortColumn()));
		table.setSortDirection(model.sortColumn() < 0 ? SWT.NONE : model.isDescending() ? SWT.DOWN : SWT.UP);
	}

	/** The rows on show, in order. */
	public List<T> shown() {
		return shown;
	}

	public List<T> selection() {
		return Arrays.stream(table.getSelectionIndices()).filter(i -> i < shown.size()).mapToObj(shown::get)
				.toList();
	}

	public void showLast() {
		if (!shown.isEmpty()) {
			table.showItem(table.getItem(shown.size() - 1));
		}
	}

	public void onSelect(Consumer<List<T>> told) {
		table.addListener(SWT.Selection, event -> told.accept(selection()));
	}

	/** A click into the cells of a column, for an act that stands in each row as a picture. */
	public void onCellClick(int column, Consumer<T> told) {
		table.addListener(SWT.MouseUp, event -> {
			TableItem item = table.getItem(new Point(event.x, event.y));
			if (event.button == 1 && item != null && item.getBounds(column).contains(event.x, event.y)) {
				told.accept(shown.get(table.indexOf(item)));
			}
		});
	}

	/** Selects a row that is on show. */
	public void select(T row) {
		select(List.of(identity.apply(row)));
	}

	public void onDoubleClick(Consumer<T> told) {
		table.addListener(SWT.DefaultSelection, event -> selection().stream().findFirst().ifPresent(told));
	}

	public void addMenu(IMenuListener filler) {
		MenuManager menu = table.getData(MenuManager.class.getName()) instanceof MenuManager there ? there : newMenu();
		menu.addMenuListener(filler);
	}

	private MenuManager newMenu() {
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		table.setMenu(menu.createContextMenu(table));
		table.setData(MenuManager.class.getName(), menu);
		table.addListener(SWT.Dispose, event -> menu.dispose());
		return menu;
	}

	private void sortBy(int column) {
		model.sortBy(column);
		refresh();
	}

	private void select(List<Object> identities) {
		if (identities.isEmpty()) {
			return;
		}
		Map<Object, Integer> positions = new HashMap<>();
		for (int i = 0; i < shown.size(); i++) {
			positions.put(identity.apply(shown.get(i)), i);
		}
		table.setSelection(identities.stream().map(positions::get).filter(Objects::nonNull)
				.mapToInt(Integer::intValue).toArray());
	}

	/** GTK makes room for pictures with the first one, but not while it draws: then those of the rows in view would not show. */
	private void makeRoomForIcons() {
		for (int i = 0; i < shown.size() && !hasRoomForIcons; i++) {
			if (hasIcon(shown.get(i))) {
				fill(table.getItem(i), i);
				hasRoomForIcons = true;
			}
		}
	}

	private boolean hasIcon(T row) {
		return IntStream.range(0, model.columns().size()).anyMatch(column -> look.icon(row, column).isPresent());
	}

	/** Writes all rows anew: at once, or as each comes into view. */
	private void fill() {
		if ((table.getStyle() & SWT.VIRTUAL) != 0) {
			table.clearAll();
		} else {
			for (int i = 0; i < shown.size(); i++) {
				fill(table.getItem(i), i);
			}
		}
	}

	private void fill(TableItem item, int index) {
		if (index >= shown.size()) {
			return;
		}
		T row = shown.get(index);
		for (int column = 0; column < model.columns().size(); column++) {
			item.setText(column, model.columns().get(column).text().apply(row));
			Image image = look.icon(row, column).map(images::get).orElse(null);
			if (image != item.getImage(column)) {
				item.setImage(column, image);
			}
		}
		item.setForeground(Tones.color(muted ? Tone.MUTED : look.tone(row)));
	}

	private final class Source implements RowSource {

		private final String name;

		Source(String name) {
			this.name = name;
		}

		@Override
		public String copied() {
			return copied.apply(selection());
		}

		@Override
		public void selectAll() {
			table.selectAll();
		}

		@Override
		public String exported(ExportFormat format) {
			return format.write(exported, shown);
		}

		@Override
		public String exportName() {
			return name.replace('.', '-');
		}
	}
}
