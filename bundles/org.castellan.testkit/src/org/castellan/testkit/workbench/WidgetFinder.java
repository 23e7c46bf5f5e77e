// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;

import org.jspecify.annotations.Nullable;

/** Looks for visible widgets in all shells, the front one first. Used in the UI thread only. */
public final class WidgetFinder {
	private final Display display;

	public WidgetFinder(Display display) {
		this.display = display;
	}

	/** The visible widget with the key; of several in different shells, the one in front. */
	public Widget visible(String key) {
		for (Shell shell : shells()) {
			List<Widget> found = widgets(shell).filter(widget -> key.equals(keyOf(widget))).toList();
			if (found.size() > 1) {
				throw new NotOnScreen("There are " + found.size() + " visible widgets with the key \"" + key + "\"");
			}
			if (!found.isEmpty()) {
				return found.getFirst();
			}
		}
		throw new NotOnScreen("No visible widget has the key \"" + key + "\"");
	}

	/** As {@link #visible}, and a user could use it now: enabled, and not behind a modal dialog. */
	public Widget usable(String key) {
		Widget widget = visible(key);
		requireUsable(widget, "\"" + key + "\"");
		return widget;
	}

	public <T extends Widget> T usable(String key, Class<T> type) {
		return typed(usable(key), key, type);
	}

	public <T extends Widget> T visible(String key, Class<T> type) {
		return typed(visible(key), key, type);
	}

	public boolean isVisible(String key) {
		return shells().stream().flatMap(WidgetFinder::widgets).anyMatch(widget -> key.equals(keyOf(widget)));
	}

	/** The tab with the title (a dirty mark before it is not part of it) in the front shell. */
	public Widget tab(String title) {
		return shells().stream().flatMap(WidgetFinder::widgets)
				.filter(widget -> widget instanceof CTabItem || widget instanceof TabItem)
				.filter(tab -> title.equals(tabTitle(tab))).findFirst()
				.orElseThrow(() -> new NotOnScreen("No tab has the title \"" + title + "\""));
	}

	/** The dialog in front: a titled shell with a parent, a modal one preferred. */
	public Optional<Shell> dialog() {
		List<Shell> dialogs = shells().stream().filter(WidgetFinder::isDialog).toList();
		return dialogs.stream().filter(dialog -> blocker(dialog) == null && isModal(dialog)).findFirst()
				.or(() -> dialogs.stream().findFirst());
	}

	/** The visible shells, the active one first, then the younger ones before the older ones. */
	public List<Shell> shells() {
		List<Shell> shells = new ArrayList<>(Arrays.stream(display.getShells())
				.filter(shell -> !shell.isDisposed() && shell.isVisible()).toList());
		Collections.reverse(shells);
		Shell active = display.getActiveShell();
		if (active != null && shells.remove(active)) {
			shells.addFirst(active);
		}
		return shells;
	}

	/** The visible widgets of a shell, in reading order, its child shells left out. */
	public static Stream<Widget> widgets(Composite parent) {
		return Stream.concat(items(parent),
				Arrays.stream(parent.getChildren()).filter(Control::getVisible).flatMap(WidgetFinder::withChildren));
	}

	private static Stream<Widget> withChildren(Control control) {
		return control instanceof Composite composite ? Stream.concat(Stream.of(control), widgets(composite))
				: Stream.of(control);
	}

	private static Stream<? extends Widget> items(Composite parent) {
		return switch (parent) {
		case ToolBar bar -> Arrays.stream(bar.getItems());
		case CTabFolder folder -> Arrays.stream(folder.getItems());
		case TabFolder folder -> Arrays.stream(folder.getItems());
		default -> Stream.empty();
		};
	}

	/** The widget's key; a tool item that a contribution made is known by the contribution's id. */
	public static @Nullable String keyOf(Widget widget) {
		Object key = widget.getData(WorkbenchDriver.KEY);
		if (key != null) {
			return key.toString();
		}
		return widget instanceof ToolItem item && item.getData() instanceof IContributionItem contribution
				? contribution.getId()
				: null;
	}

	public static boolean isEnabled(Widget widget) {
		return switch (widget) {
		case Control control -> control.isEnabled();
		case ToolItem item -> item.isEnabled();
		default -> true;
		};
	}

	public void requireUsable(Widget widget, String name) {
		if (!isEnabled(widget)) {
			throw new NotOnScreen(name + " is disabled");
		}
		Shell blocker = blocker(shellOf(widget));
		if (blocker != null) {
			throw new NotOnScreen(name + " is behind the dialog \"" + blocker.getText() + "\"");
		}
	}

	private @Nullable Shell blocker(Shell shell) {
		Predicate<Shell> blocks = modal -> isModal(modal) && modal != shell && !isWithin(shell, modal);
		return shells().stream().filter(blocks).findFirst().orElse(null);
	}

	private static boolean isWithin(Shell shell, Shell ancestor) {
		return Stream.<Composite>iterate(shell, Objects::nonNull, Composite::getParent).anyMatch(ancestor::equals);
	}

	private static boolean isModal(Shell shell) {
		return (shell.getStyle() & (SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL | SWT.SYSTEM_MODAL)) != 0;
	}

	private static boolean isDialog(Shell shell) {
		return shell.getParent() != null && !shell.getText().isEmpty();
	}

	static Shell shellOf(Widget widget) {
		return switch (widget) {
		case Control control -> control.getShell();
		case ToolItem item -> item.getParent().getShell();
		case CTabItem item -> item.getParent().getShell();
		case TabItem item -> item.getParent().getShell();
		default -> throw new IllegalArgumentException("Not a widget of a shell: " + widget);
		};
	}

	static String tabTitle(Widget tab) {
		String title = WidgetText.of(tab);
		return title.startsWith("*") ? title.substring(1) : title;
	}

	private static <T extends Widget> T typed(Widget widget, String key, Class<T> type) {
		if (!type.isInstance(widget)) {
			throw new AssertionError("\"" + key + "\" is a " + widget.getClass().getSimpleName() + ", not a "
					+ type.getSimpleName());
		}
		return type.cast(widget);
	}
}
