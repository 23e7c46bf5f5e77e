// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench;

import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.Widget;

import org.jspecify.annotations.Nullable;

/** Describes the screen in words, for the message of a failed wait. Used in the UI thread only. */
public final class OnScreen {
	private OnScreen() {
	}

	public static String describe(WidgetFinder finder) {
		return finder.shells().stream().map(OnScreen::describe).collect(Collectors.joining("\n"));
	}

	private static String describe(Shell shell) {
		String widgets = WidgetFinder.widgets(shell).map(OnScreen::describe).filter(Objects::nonNull)
				.collect(Collectors.joining("\n\t", "\n\t", ""));
		return "[" + (shell.getText().isEmpty() ? shell : shell.getText()) + "]" + widgets;
	}

	private static @Nullable String describe(Widget widget) {
		String key = WidgetFinder.keyOf(widget);
		if (key == null) {
			return widget instanceof CTabItem || widget instanceof TabItem ? "tab: " + WidgetText.of(widget) : null;
		}
		return key + (WidgetFinder.isEnabled(widget) ? ": " : " (disabled): ") + content(widget);
	}

	private static String content(Widget widget) {
		return switch (widget) {
		case Table table -> Rows.of(table).toString();
		case Tree tree -> Rows.of(tree).toString();
		default -> WidgetText.of(widget);
		};
	}
}
