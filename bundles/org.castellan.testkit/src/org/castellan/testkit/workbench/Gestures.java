// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;

/**
 * Does to a widget what a hand does: changes its state and sends the events that SWT sends then, in SWT's order. The
 * focus moves first, so that fields which take their value when they are left do so. Used in the UI thread only.
 */
final class Gestures {
	private static final Pattern ANCHOR = Pattern.compile("<a(?:\\s+href=\"([^\"]*)\")?>([^<]*)</a>",
			Pattern.CASE_INSENSITIVE);

	private Gestures() {
	}

	static void click(Widget widget) {
		switch (widget) {
		case Button button -> clickButton(button);
		case ToolItem item -> clickToolItem(item);
		case Link link -> clickLink(link);
		case CTabItem tab -> {
			tab.getParent().setSelection(tab);
			send(tab.getParent(), SWT.Selection, event -> event.item = tab);
		}
		case TabItem tab -> {
			tab.getParent().setSelection(tab);
			send(tab.getParent(), SWT.Selection, event -> event.item = tab);
		}
		case Control control -> {
			focus(control);
			Point middle = middle(control);
			press(control, middle);
			release(control, middle);
		}
		default -> throw new AssertionError("Cannot click a " + widget.getClass().getSimpleName());
		}
	}

	static void type(Widget widget, String text) {
		if (WidgetText.isReadOnly(widget)) {
			throw new NotOnScreen("The " + widget.getClass().getSimpleName() + " is read-only");
		}
		if (widget instanceof Control control) {
			focus(control);
		}
		switch (widget) {
		case Text field -> {
			field.selectAll();
			field.insert(text);
		}
		case Combo combo -> combo.setText(text);
		case CCombo combo -> combo.setText(text);
		case Spinner spinner -> {
			spinner.setSelection(Integer.parseInt(text));
			send(spinner, SWT.Selection);
		}
		case DateTime date -> {
			LocalDate day = LocalDate.parse(text);
			date.setDate(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
			send(date, SWT.Selection);
		}
		default -> throw new AssertionError("Cannot type into a " + widget.getClass().getSimpleName());
		}
	}

	/** Presses Enter in a field, which SWT reports as default selection. */
	static void enter(Control field) {
		focus(field);
		Consumer<Event> key = event -> {
			event.keyCode = SWT.CR;
			event.character = SWT.CR;
		};
		send(field, SWT.KeyDown, key);
		send(field, SWT.DefaultSelection);
		send(field, SWT.KeyUp, key);
	}

	static java.util.List<String> choices(Widget widget) {
		return switch (widget) {
		case Combo combo -> java.util.List.of(combo.getItems());
		case CCombo combo -> java.util.List.of(combo.getItems());
		case List list -> java.util.List.of(list.getItems());
		default -> throw new AssertionError("Nothing to choose in a " + widget.getClass().getSimpleName());
		};
	}

	static void choose(Widget widget, String item) {
		int index = choices(widget).indexOf(item);
		if (index < 0) {
			throw new NotOnScreen("No choice \"" + item + "\" among " + choices(widget));
		}
		focus((Control) widget);
		switch (widget) {
		case Combo combo -> combo.select(index);
		case CCombo combo -> combo.select(index);
		case List list -> list.setSelection(index);
		default -> throw new AssertionError("Nothing to choose in a " + widget.getClass().getSimpleName());
		}
		send(widget, SWT.Selection);
	}

	/** Finds the row, opening the rows above it, and selects it. */
	static void select(Widget widget, String... path) {
		Item item = reveal(widget, path);
		Control control = (Control) widget;
		press(control, place(item));
		markSelected(item);
		send(widget, SWT.Selection, event -> event.item = item);
		release(control, place(item));
	}

	static void expand(Widget widget, String... path) {
		if (reveal(widget, path) instanceof TreeItem item) {
			open(item);
		}
	}

	static void doubleClick(Widget widget, String... path) {
		select(widget, path);
		Item item = reveal(widget, path);
		Control control = (Control) widget;
		press(control, place(item));
		mouse(control, SWT.MouseDoubleClick, place(item), 2);
		if (!widget.isDisposed()) {
			send(widget, SWT.DefaultSelection, event -> event.item = item);
		}
		release(control, place(item));
	}

	static void clickColumn(Widget widget, String title) {
		Item[] columns = switch (widget) {
		case Table table -> table.getColumns();
		case Tree tree -> tree.getColumns();
		default -> throw new AssertionError(widget.getClass().getSimpleName() + " has no columns");
		};
		Item column = Arrays.stream(columns).filter(candidate -> title.equals(candidate.getText())).findFirst()
				.orElseThrow(() -> new NotOnScreen("No column \"" + title + "\" among " + Arrays.toString(columns)));
		send(column, SWT.Selection);
	}

	private static void clickButton(Button button) {
		focus(button);
		press(button, middle(button));
		release(button, middle(button));
		if ((button.getStyle() & SWT.RADIO) != 0) {
			Arrays.stream(button.getParent().getChildren())
					.filter(other -> other != button && other instanceof Button sibling && sibling.getSelection()
							&& (sibling.getStyle() & SWT.RADIO) != 0)
					.map(Button.class::cast).forEach(other -> {
						other.setSelection(false);
						send(other, SWT.Selection);
					});
			button.setSelection(true);
		} else if ((button.getStyle() & (SWT.CHECK | SWT.TOGGLE)) != 0) {
			button.setSelection(!button.getSelection());
		}
		send(button, SWT.Selection);
	}

	private static void clickToolItem(ToolItem item) {
		if ((item.getStyle() & (SWT.CHECK)) != 0) {
			item.setSelection(!item.getSelection());
		} else if ((item.getStyle() & SWT.RADIO) != 0) {
			item.setSelection(true);
		}
		send(item, SWT.Selection);
	}

	private static void clickLink(Link link) {
		Matcher anchor = ANCHOR.matcher(link.getText());
		if (!anchor.find()) {
			throw new AssertionError("The link has nothing to click: " + link.getText());
		}
		focus(link);
		String target = anchor.group(1) == null ? anchor.group(2) : anchor.group(1);
		send(link, SWT.Selection, event -> event.text = target);
	}

	private static Item reveal(Widget widget, String... path) {
		return switch (widget) {
		case Table table -> {
			TableItem item = Rows.find(table, path[0]);
			table.showItem(item);
			yield item;
		}
		case Tree tree -> {
			TreeItem item = Rows.find(Arrays.stream(tree.getItems()), path[0]);
			for (int step = 1; step < path.length; step++) {
				open(item);
				item = Rows.find(Arrays.stream(item.getItems()), path[step]);
			}
			tree.showItem(item);
			yield item;
		}
		default -> throw new AssertionError(widget.getClass().getSimpleName() + " has no rows");
		};
	}

	/** The event comes first: viewers make the rows below when they hear it. */
	private static void open(TreeItem item) {
		if (!item.getExpanded()) {
			send(item.getParent(), SWT.Expand, event -> event.item = item);
			item.setExpanded(true);
		}
	}

	private static void markSelected(Item item) {
		switch (item) {
		case TableItem row -> row.getParent().setSelection(row);
		case TreeItem row -> row.getParent().setSelection(row);
		default -> throw new AssertionError("Not a row: " + item);
		}
	}

	private static Point place(Item item) {
		if (item.isDisposed()) {
			return new Point(0, 0);
		}
		Rectangle bounds = switch (item) {
		case TableItem row -> row.getBounds();
		case TreeItem row -> row.getBounds();
		default -> throw new AssertionError("Not a row: " + item);
		};
		return new Point(bounds.x + Math.min(bounds.width / 2, 10), bounds.y + bounds.height / 2);
	}

	/** Moves the focus; where no window manager hands it out, tells the controls that they are active. */
	static void focus(Control control) {
		boolean focused = control.setFocus();
		if (!focused || control.getDisplay().getFocusControl() == null) {
			activate(control);
		}
	}

	private static void activate(Control control) {
		if (control.getParent() != null) {
			activate(control.getParent());
		}
		if (!control.isDisposed()) {
			send(control, SWT.Activate);
		}
	}

	private static void press(Control control, Point place) {
		mouse(control, SWT.MouseEnter, place, 0);
		mouse(control, SWT.MouseMove, place, 0);
		mouse(control, SWT.MouseDown, place, 1);
	}

	private static void release(Control control, Point place) {
		mouse(control, SWT.MouseUp, place, 1);
	}

	private static void mouse(Control control, int type, Point place, int count) {
		if (!control.isDisposed()) {
			send(control, type, event -> {
				event.x = place.x;
				event.y = place.y;
				event.count = count;
				event.button = type == SWT.MouseEnter || type == SWT.MouseMove ? 0 : 1;
				event.stateMask = type == SWT.MouseUp ? SWT.BUTTON1 : 0;
			});
		}
	}

	private static Point middle(Control control) {
		Point size = control.getSize();
		return new Point(size.x / 2, size.y / 2);
	}

	static void send(Widget widget, int type) {
		send(widget, type, event -> {
		});
	}

	static void send(Widget widget, int type, Consumer<Event> detail) {
		Event event = new Event();
		event.type = type;
		event.widget = widget;
		event.display = widget.getDisplay();
		event.time = (int) System.currentTimeMillis();
		detail.accept(event);
		widget.notifyListeners(type, event);
	}
}
