// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.Widget;

/**
 * What stands between a window and a person who cannot see it or uses no mouse: controls without a name for a screen
 * reader, two letters that are the same with Alt, and a Tab key that jumps back.
 */
public final class Access {
	/** Where a control carries the name that it gives a screen reader; as in the bundle under test. */
	private static final String NAME = "org.castellan.accessible.name";

	private Access() {
	}

	/** One line for each obstacle in the open dialog, which need not be active without a window manager, else in the window in front. */
	public static List<String> obstacles(Display display) {
		return new UiThread(display).call(() -> front(new WidgetFinder(display)).map(Access::obstacles).orElse(List.of()));
	}

	private static Optional<Shell> front(WidgetFinder finder) {
		return finder.dialog().or(() -> finder.shells().stream().findFirst());
	}

	private static List<String> obstacles(Composite root) {
		List<Widget> widgets = WidgetFinder.widgets(root).toList();
		List<String> found = new ArrayList<>();
		widgets.stream().filter(Access::wantsName).filter(widget -> name(widget).isEmpty())
				.forEach(widget -> found.add("A screen reader has no name for " + words(widget)));
		found.addAll(sameMnemonics(widgets));
		Stream.concat(Stream.of(root), widgets.stream()).filter(Composite.class::isInstance).map(Composite.class::cast)
				.forEach(parent -> found.addAll(jumps(parent)));
		return found;
	}

	/** What a person acts on, or what says by a drawing what no text says. The platform's own parts speak for themselves. */
	private static boolean wantsName(Widget widget) {
		return switch (widget) {
		case Text text -> (text.getStyle() & SWT.READ_ONLY) == 0 || WidgetFinder.keyOf(text) != null;
		case Combo combo -> true;
		case CCombo combo -> true;
		case Spinner spinner -> true;
		case DateTime date -> true;
		case Table table -> true;
		case Tree tree -> true;
		case StyledText text -> true;
		case org.eclipse.swt.widgets.List list -> true;
		case Button button -> true;
		case ToolItem item -> (item.getStyle() & SWT.SEPARATOR) == 0;
		case Canvas canvas -> WidgetFinder.keyOf(canvas) != null && canvas.getClass() != Canvas.class;
		default -> false;
		};
	}

	/** Its own, else its text, else that of the label which was made just before it, as SWT relates the two. */
	private static String name(Widget widget) {
		Object own = widget.getData(NAME);
		if (own != null) {
			return own.toString();
		}
		return switch (widget) {
		case Button button -> WidgetText.of(button);
		case ToolItem item -> WidgetText.of(item).isEmpty() ? WidgetText.toolTip(item) : WidgetText.of(item);
		case Control control -> labelBefore(control);
		default -> "";
		};
	}

	private static String labelBefore(Control control) {
		List<Control> siblings = Arrays.asList(control.getParent().getChildren());
		int place = siblings.indexOf(control);
		return place > 0 && siblings.get(place - 1) instanceof Label label ? WidgetText.of(label) : "";
	}

	private static List<String> sameMnemonics(List<Widget> widgets) {
		Map<String, List<Widget>> byLetter = widgets.stream().filter(widget -> !mnemonic(widget).isEmpty())
				.collect(Collectors.groupingBy(Access::mnemonic, TreeMap::new, Collectors.toList()));
		return byLetter.entrySet().stream()
				.filter(entry -> entry.getValue().stream().map(WidgetText::of).distinct().count() > 1)
				.map(entry -> "Alt+" + entry.getKey() + " is for all of "
						+ entry.getValue().stream().map(WidgetText::of).collect(Collectors.joining(", ", "\"", "\"")))
				.toList();
	}

	private static String mnemonic(Widget widget) {
		String text = switch (widget) {
		case Button button -> button.getText();
		case Label label -> label.getText();
		case Link link -> link.getText();
		case Group group -> group.getText();
		default -> "";
		};
		String plain = text.replace("&&", "");
		int mark = plain.indexOf('&');
		return mark < 0 || mark + 1 == plain.length() ? "" : plain.substring(mark + 1, mark + 2).toUpperCase(Locale.ROOT);
	}

	/** A step of Tab that goes back: to what is wholly above, or in the same line to the left. A column beside is no step back. */
	private static List<String> jumps(Composite parent) {
		List<Control> stops = Arrays.stream(parent.getTabList())
				.filter(control -> control.getVisible() && !control.getSize().equals(new Point(0, 0)) && isStop(control)).toList();
		List<String> found = new ArrayList<>();
		for (int i = 1; i < stops.size(); i++) {
			Rectangle before = stops.get(i - 1).getBounds();
			Rectangle next = stops.get(i).getBounds();
			boolean beside = next.x >= before.x + before.width;
			boolean above = next.y + next.height <= before.y;
			boolean left = next.x + next.width <= before.x && next.y < before.y + before.height;
			if (!beside && (above || left)) {
				found.add("Tab jumps back from " + words(stops.get(i - 1)) + " to " + words(stops.get(i)));
			}
		}
		return found;
	}

	/** A composite is one when there is something to stop at within. */
	private static boolean isStop(Control control) {
		return switch (control) {
		case Label label -> false;
		// the head of a dialog
		case Text text -> (text.getStyle() & SWT.READ_ONLY) == 0 || WidgetFinder.keyOf(text) != null;
		case Combo combo -> true;
		case CCombo combo -> true;
		case Spinner spinner -> true;
		case Composite composite -> Arrays.stream(composite.getTabList()).anyMatch(Access::isStop);
		default -> true;
		};
	}

	private static String words(Widget widget) {
		String text = widget instanceof Composite ? "" : WidgetText.of(widget);
		String path = widget instanceof Control control
				? Stream.iterate(control.getParent(), Objects::nonNull, Composite::getParent).map(WidgetFinder::keyOf)
						.filter(Objects::nonNull).findFirst().map(key -> " in " + key).orElse("")
				: "";
		return widget.getClass().getSimpleName() + " " + WidgetFinder.keyOf(widget) + (text.isEmpty() ? "" : " \"" + text + "\"")
				+ path;
	}
}
