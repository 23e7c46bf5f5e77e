// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench;

import java.lang.reflect.InvocationTargetException;
import java.time.LocalDate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;

/** What a widget shows to a reader. */
public final class WidgetText {
	private WidgetText() {
	}

	public static String of(Widget widget) {
		return switch (widget) {
		case DateTime date -> LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDay()).toString();
		case Spinner spinner -> spinner.getText();
		case Text text -> text.getText();
		case Combo combo -> combo.getText();
		case CCombo combo -> combo.getText();
		case Link link -> withoutMnemonic(link.getText().replaceAll("</?[aA][^>]*>", ""));
		default -> withoutMnemonic(byGetter(widget, "getText"));
		};
	}

	public static String toolTip(Widget widget) {
		String toolTip = switch (widget) {
		case Control control -> control.getToolTipText();
		case ToolItem item -> item.getToolTipText();
		case TabItem item -> item.getToolTipText();
		case CTabItem item -> item.getToolTipText();
		default -> "";
		};
		return toolTip == null ? "" : toolTip;
	}

	/** Whether a two-state widget is on. */
	public static boolean isChecked(Widget widget) {
		return Boolean.parseBoolean(byGetter(widget, "getSelection"));
	}

	/** A label as it is read: {@code "&Save\tCtrl+S"} is {@code "Save"}. */
	public static String withoutMnemonic(String label) {
		int accelerator = label.indexOf('\t');
		String text = accelerator < 0 ? label : label.substring(0, accelerator);
		return text.replace("&&", "\0").replace("&", "").replace('\0', '&');
	}

	/** Labels, buttons, links and the hyperlinks of forms have the method, but no type in common. */
	private static String byGetter(Widget widget, String getter) {
		try {
			Object value = widget.getClass().getMethod(getter).invoke(widget);
			return value == null ? "" : value.toString();
		} catch (NoSuchMethodException none) {
			return "";
		} catch (IllegalAccessException | InvocationTargetException e) {
			throw new IllegalStateException(widget + " does not tell its " + getter, e);
		}
	}

	static boolean isReadOnly(Widget widget) {
		return (widget.getStyle() & SWT.READ_ONLY) != 0;
	}
}
