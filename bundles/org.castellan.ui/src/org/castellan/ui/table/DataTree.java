// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.castellan.ui.Themed;
import org.castellan.ui.image.Images;
import org.eclipse.jface.action.IMenuListener;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.jspecify.annotations.Nullable;

/**
 * A table with rows below rows, for example features with their holders. It is a composite's only child, so that its
 * columns can share the width. UI thread only.
 */
public final class DataTree<T> {

	private static final String ROOM = "room";

	private final TreeViewer viewer;
	private final RowModel<T> model;
	private final RowLook<T> look;
	private final Images images;
	private final Rows rows;
	private final List<Column<T>> exported;
	private final TreeColumnLayout layout = new TreeColumnLayout();
	private final TextWidth width;
	private final MenuManager menu = new MenuManager();
	private boolean muted;

	/**
	 * @param key      names it for tests, and an exported file
	 * @param columns  what is shown
	 * @param exported what a file gets of each row, top level and below alike
	 * @param below    the rows below a row
	 * @param identity what stays the same when a row is read anew, so that it stays selected and open
	 */
	public DataTree(Composite parent, String key, List<Column<T>> columns, List<Column<T>> exported,
			Function<T, List<T>> below, Function<T, Object> identity, RowLook<T> look) {
		Composite frame = new Composite(parent, SWT.NONE);
		frame.setLayout(layout);
		this.model = new RowModel<>(columns, below);
		this.exported = List.copyOf(exported);
		this.look = look;
		this.viewer = new TreeViewer(frame, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
		this.images = new Images(tree());
		tree().setHeaderVisible(true);
		this.width = new TextWidth(tree());
		for (int i = 0; i < columns.size(); i++) {
			Column<T> column = columns.get(i);
			TreeViewerColumn header = new TreeViewerColumn(viewer, column.right() ? SWT.RIGHT : SWT.LEFT);
			header.getColumn().setText(column.title());
			header.setLabelProvider(new Cells());
			int index = i;
			header.getColumn().addListener(SWT.Selection, event -> sortBy(index));
			layout.setColumnData(header.getColumn(), width.of(column));
		}
		viewer.setComparer(new Identity(identity));
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new Content());
		viewer.setInput(model);
		Themed.look(tree(), this::repaint);
		CellTip.on(tree());
		this.rows = Rows.offer(tree(), key, new Source(key));
		menu.setRemoveAllWhenShown(true);
		tree().setMenu(menu.createContextMenu(tree()));
		tree().addListener(SWT.Dispose, event -> menu.dispose());
		addMenu(rows::fill);
	}

	public Tree control() {
		return tree();
	}

	/** The composite to lay out. */
	public Composite frame() {
		return tree().getParent();
	}

	public RowModel<T> model() {
		return model;
	}

	public void export() {
		rows.export();
	}

	/** Replaces the rows; those selected and those open stay so. */
	public void setRows(List<T> all) {
		model.setRows(all);
		refresh();
	}

	/** To be called after the model's search, filter or order changed. */
	public void refresh() {
		boolean first = tree().getItemCount() == 0;
		tree().setRedraw(false);
		try {
			viewer.refresh();
		} finally {
			tree().setRedraw(true);
		}
		makeRoomForNumbers();
		if (first) {
			showFirst();
		}
		TreeColumn sorted = model.sortColumn() < 0 ? null : tree().getColumn(model.sortColumn());
		tree().setSortColumn(sorted);
		tree().setSortDirection(sorted == null ? SWT.NONE : model.isDescending() ? SWT.DOWN : SWT.UP);
	}

	/** A number is never cut off, whatever is said beside it: "27 (9 users × 3 sessions)". */
	private void makeRoomForNumbers() {
		boolean changed = false;
		for (int i = 0; i < model.columns().size(); i++) {
			Column<T> column = model.columns().get(i);
			if (column.right()) {
				changed |= resize(tree().getColumn(i), width.of(column, model.visible()));
			}
		}
		if (changed) {
			frame().layout();
		}
	}

	/** Answers whether it is another width than before. */
	private boolean resize(TreeColumn header, ColumnWeightData room) {
		boolean changed = !Integer.valueOf(room.minimumWidth).equals(header.getData(ROOM));
		if (changed) {
			header.setData(ROOM, room.minimumWidth);
			layout.setColumnData(header, room);
		}
		return changed;
	}

	/** Writes the cells anew, for texts that change with time alone. */
	public void repaint() {
		viewer.refresh(true);
	}

	/** Shows rows as no longer certain. */
	public void setMuted(boolean old) {
		if (muted != old) {
			muted = old;
			viewer.refresh(true);
		}
	}

	@SuppressWarnings("unchecked")
	public List<T> selection() {
		return viewer.getStructuredSelection().toList();
	}

	public void onSelect(Consumer<List<T>> told) {
		viewer.addSelectionChangedListener(event -> told.accept(selection()));
	}

	public void expandAll() {
		viewer.expandAll();
	}

	/** GTK leaves a tree that is filled at once somewhere in the middle; a person begins to read at the first row. */
	public void showFirst() {
		if (tree().getItemCount() > 0) {
			tree().setTopItem(tree().getItem(0));
		}
	}

	/** Opens these rows, and leaves the others as they are. */
	public void expand(List<T> rows) {
		rows.forEach(row -> viewer.setExpandedState(row, true));
	}

	/** Adds to the context menu each time it opens. */
	public void addMenu(IMenuListener filler) {
		menu.addMenuListener(filler);
	}

	private Tree tree() {
		return viewer.getTree();
	}

	private void sortBy(int column) {
		model.sortBy(column);
		refresh();
	}

	private record Identity(Function<?, Object> of) implements IElementComparer {

		@Override
		public boolean equals(@Nullable Object a, @Nullable Object b) {
			return a == b || a != null && b != null && identity(a).equals(identity(b));
		}

		@Override
		public int hashCode(Object element) {
			return identity(element).hashCode();
		}

		/** The viewer compares its input too, and paths to rows, which are no rows. */
		@SuppressWarnings("unchecked")
		private Object identity(Object element) {
			return element instanceof RowModel || element instanceof TreePath ? element : ((Function<Object, Object>) of).apply(element);
		}
	}

	private final class Content implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return model.visible().toArray();
		}

		@Override
		@SuppressWarnings("unchecked")
		public Object[] getChildren(Object parent) {
			return model.visibleBelow((T) parent).toArray();
		}

		@Override
		public @Nullable Object getParent(Object element) {
			return null;
		}

		@Override
		@SuppressWarnings("unchecked")
		public boolean hasChildren(Object element) {
			return model.hasBelow((T) element);
		}
	}

	private final class Cells extends CellLabelProvider {

		@Override
		@SuppressWarnings("unchecked")
		public void update(ViewerCell cell) {
			T row = (T) cell.getElement();
			int column = cell.getColumnIndex();
			cell.setText(model.columns().get(column).text().apply(row));
			Image image = look.icon(row, column).map(images::get).orElse(null);
			if (image != cell.getImage()) {
				cell.setImage(image);
			}
			cell.setForeground(Tones.color(muted ? Tone.MUTED : look.tone(row)));
		}
	}

	private final class Source implements RowSource {

		private final String name;

		Source(String name) {
			this.name = name;
		}

		@Override
		public String copied() {
			return RowText.tabbed(model.columns(), selection());
		}

		@Override
		public void selectAll() {
			tree().selectAll();
		}

		@Override
		public String exported(ExportFormat format) {
			List<T> all = new ArrayList<>();
			for (T row : model.visible()) {
				all.add(row);
				all.addAll(model.visibleBelow(row));
			}
			return format.write(exported, all);
		}

		@Override
		public String exportName() {
			return name.replace('.', '-');
		}
	}
}
