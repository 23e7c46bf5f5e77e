// SPDX-License-Identifier: EPL-2.0
package org.castellan.swtbot;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.swtbot.forms.finder.widgets.SWTBotHyperlink;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotCTabItem;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotCheckBox;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotLink;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotRadio;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTabItem;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotToggleButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotToolbarDropDownButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotToolbarPushButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotToolbarRadioButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotToolbarToggleButton;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** Picks the SWTBot class whose click fits the widget. */
final class Clicks {
	private static final Pattern ANCHOR = Pattern.compile("<a[^>]*>([^<]*)</a>", Pattern.CASE_INSENSITIVE);

	private Clicks() {
	}

	static void click(Widget widget) {
		switch (widget) {
		case Button button -> clickButton(button, style(button));
		case ToolItem item -> clickToolItem(item, style(item));
		case Link link -> new SWTBotLink(link).click(anchor(link));
		case CTabItem tab -> new SWTBotCTabItem(tab).activate();
		case TabItem tab -> new SWTBotTabItem(tab).activate();
		case Hyperlink hyperlink -> new SWTBotHyperlink(hyperlink).click();
		case Control control -> new BotControl(control).click();
		default -> throw new AssertionError("Cannot click a " + widget.getClass().getSimpleName());
		}
	}

	private static void clickButton(Button button, int style) {
		if ((style & SWT.CHECK) != 0) {
			new SWTBotCheckBox(button).click();
		} else if ((style & SWT.RADIO) != 0) {
			new SWTBotRadio(button).click();
		} else if ((style & SWT.TOGGLE) != 0) {
			new SWTBotToggleButton(button).click();
		} else {
			new SWTBotButton(button).click();
		}
	}

	private static void clickToolItem(ToolItem item, int style) {
		if ((style & SWT.CHECK) != 0) {
			new SWTBotToolbarToggleButton(item).click();
		} else if ((style & SWT.RADIO) != 0) {
			new SWTBotToolbarRadioButton(item).click();
		} else if ((style & SWT.DROP_DOWN) != 0) {
			new SWTBotToolbarDropDownButton(item).click();
		} else {
			new SWTBotToolbarPushButton(item).click();
		}
	}

	private static String anchor(Link link) {
		Matcher anchor = ANCHOR.matcher(UIThreadRunnable.syncExec(link::getText));
		if (!anchor.find()) {
			throw new AssertionError("The link has nothing to click");
		}
		return anchor.group(1);
	}

	private static int style(Widget widget) {
		return UIThreadRunnable.syncExec(() -> Integer.valueOf(widget.getStyle()));
	}
}
