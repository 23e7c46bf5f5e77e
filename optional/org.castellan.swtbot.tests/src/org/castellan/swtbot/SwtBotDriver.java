// SPDX-License-Identifier: EPL-2.0
package org.castellan.swtbot;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.castellan.testkit.workbench.Dialogs;
import org.castellan.testkit.workbench.NotOnScreen;
import org.castellan.testkit.workbench.Patience;
import org.castellan.testkit.workbench.Row;
import org.castellan.testkit.workbench.Rows;
import org.castellan.testkit.workbench.SwtDriver;
import org.castellan.testkit.workbench.UiThread;
import org.castellan.testkit.workbench.WidgetFinder;
import org.castellan.testkit.workbench.WorkbenchDriver;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.eclipse.swtbot.swt.finder.finders.ControlFinder;
import org.eclipse.swtbot.swt.finder.utils.SWTBotPreferences;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotCCombo;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotCombo;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotDateTime;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotList;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotMenu;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotRootMenu;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotShell;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotSpinner;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTableItem;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotText;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotToolbarDropDownButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTree;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTreeItem;
import org.eclipse.swtbot.swt.finder.widgets.TimeoutException;

/**
 * Lets SWTBot's finder and SWTBot's widgets do what a user does. What is only looked at, not touched, is read as
 * {@link SwtDriver} reads it.
 */
public final class SwtBotDriver implements WorkbenchDriver {
	/** SWTBot's own waits are short: {@link Patience} tries again, and tells what was on the screen. */
	private static final Duration ONE_TRY = Duration.ofMillis(300);

	private final SwtDriver eyes;
	private final UiThread ui;
	private final WidgetFinder finder;
	private final Dialogs dialogs;
	private final ControlFinder controls = new ControlFinder();
	private final Patience patience;

	public SwtBotDriver(Display display, Duration patience, Path pictures) {
		SWTBotPreferences.TIMEOUT = ONE_TRY.toMillis();
		eyes = new SwtDriver(display, patience, pictures);
		ui = new UiThread(display);
		finder = new WidgetFinder(display);
		dialogs = new Dialogs(finder);
		this.patience = eyes.patience();
	}

	@Override
	public void openPerspective(String perspectiveId) {
		eyes.openPerspective(perspectiveId);
	}

	@Override
	public void openView(String viewId) {
		eyes.openView(viewId);
	}

	@Override
	public List<String> editors() {
		return eyes.editors();
	}

	@Override
	public void openTab(String title) {
		act(() -> Clicks.click(ui.call(() -> finder.tab(title))));
	}

	@Override
	public void menu(String... path) {
		act(() -> chosen(new SWTBotShell(ui.call(this::shellWithMenu)).menu().menu(path)).click());
	}

	@Override
	public void closeAll() {
		eyes.closeAll();
	}

	@Override
	public void reset() {
		eyes.reset();
	}

	@Override
	public boolean isPresent(String key) {
		return ui.call(() -> !find(key).isEmpty());
	}

	@Override
	public boolean isEnabled(String key) {
		return eyes.isEnabled(key);
	}

	@Override
	public boolean isChecked(String key) {
		return eyes.isChecked(key);
	}

	@Override
	public String text(String key) {
		return eyes.text(key);
	}

	@Override
	public String toolTip(String key) {
		return eyes.toolTip(key);
	}

	@Override
	public void click(String key) {
		with(key, Clicks::click);
	}

	@Override
	public void type(String key, String text) {
		with(key, widget -> type(widget, text));
	}

	@Override
	public void enter(String key) {
		with(key, widget -> new BotControl((Control) widget).enter());
	}

	@Override
	public void choose(String key, String item) {
		if (!choices(key).contains(item)) {
			patience.retry(() -> {
				List<String> choices = choices(key);
				if (!choices.contains(item)) {
					throw new NotOnScreen("No choice \"" + item + "\" among " + choices);
				}
				return true;
			});
		}
		with(key, widget -> choose(widget, item));
	}

	@Override
	public List<String> choices(String key) {
		return eyes.choices(key);
	}

	@Override
	public List<Row> rows(String key) {
		return eyes.rows(key);
	}

	@Override
	public void select(String key, String... path) {
		with(key, widget -> {
			switch (widget) {
			case Table table -> row(table, path[0]).select();
			case Tree tree -> row(tree, path).select();
			default -> throw new AssertionError(widget.getClass().getSimpleName() + " has no rows");
			}
		});
	}

	@Override
	public List<String> selection(String key) {
		return eyes.selection(key);
	}

	@Override
	public void expand(String key, String... path) {
		with(key, widget -> row((Tree) widget, path).expand());
	}

	@Override
	public void doubleClick(String key, String... path) {
		select(key, path);
		with(key, widget -> {
			switch (widget) {
			case Table table -> row(table, path[0]).doubleClick();
			case Tree tree -> row(tree, path).doubleClick();
			default -> throw new AssertionError(widget.getClass().getSimpleName() + " has no rows");
			}
		});
	}

	@Override
	public void clickColumn(String key, String column) {
		with(key, widget -> {
			switch (widget) {
			case Table table -> new SWTBotTable(table).header(column).click();
			case Tree tree -> new SWTBotTree(tree).header(column).click();
			default -> throw new AssertionError(widget.getClass().getSimpleName() + " has no columns");
			}
		});
	}

	@Override
	public void contextMenu(String key, String... path) {
		with(key, widget -> chosen(new BotControl((Control) widget).contextMenu().menu(path)).click());
	}

	@Override
	public List<String> contextMenuItems(String key) {
		return ask(() -> enabledItems(new BotControl((Control) usable(key)).contextMenu()));
	}

	@Override
	public void toolMenu(String key, String... path) {
		with(key, widget -> {
			SWTBotMenu menu = new SWTBotToolbarDropDownButton((ToolItem) widget).menuItem(path[0]);
			chosen(path.length == 1 ? menu : menu.menu(Arrays.copyOfRange(path, 1, path.length))).click();
		});
	}

	@Override
	public boolean isDialogOpen() {
		return eyes.isDialogOpen();
	}

	@Override
	public String dialogTitle() {
		return eyes.dialogTitle();
	}

	@Override
	public String dialogMessage() {
		return eyes.dialogMessage();
	}

	@Override
	public void next() {
		press(() -> dialogs.button(IDialogConstants.NEXT_ID, "Next"));
	}

	@Override
	public void back() {
		press(() -> dialogs.button(IDialogConstants.BACK_ID, "Back"));
	}

	@Override
	public void finish() {
		press(() -> dialogs.button(IDialogConstants.FINISH_ID, "Finish"));
	}

	@Override
	public void cancel() {
		press(() -> dialogs.button(IDialogConstants.CANCEL_ID, "Cancel"));
	}

	@Override
	public void press(String label) {
		press(() -> dialogs.button(label));
	}

	@Override
	public void waitFor(String description, Duration limit, BooleanSupplier condition) {
		eyes.waitFor(description, limit, condition);
	}

	@Override
	public String onScreen() {
		return eyes.onScreen();
	}

	@Override
	public Path screenshot(Path file) {
		return eyes.screenshot(file);
	}

	@Override
	public Path screenshotOfWindow(Path file) {
		return eyes.screenshotOfWindow(file);
	}

	private static void type(Widget widget, String text) {
		switch (widget) {
		case Text field -> typeInto(new SWTBotText(field), text);
		case Combo combo -> new SWTBotCombo(combo).setText(text);
		case CCombo combo -> new SWTBotCCombo(combo).setText(text);
		case Spinner spinner -> new SWTBotSpinner(spinner).setSelection(Integer.parseInt(text));
		case DateTime date -> new SWTBotDateTime(date)
				.setDate(Date.from(LocalDate.parse(text).atStartOfDay(ZoneId.systemDefault()).toInstant()));
		default -> throw new AssertionError("Cannot type into a " + widget.getClass().getSimpleName());
		}
	}

	private static void typeInto(SWTBotText field, String text) {
		if (field.isReadOnly()) {
			throw new NotOnScreen("The text is read-only");
		}
		field.setText(text);
	}

	private static void choose(Widget widget, String item) {
		switch (widget) {
		case Combo combo -> new SWTBotCombo(combo).setSelection(item);
		case CCombo combo -> new SWTBotCCombo(combo).setSelection(item);
		case org.eclipse.swt.widgets.List list -> new SWTBotList(list).select(item);
		default -> throw new AssertionError("Nothing to choose in a " + widget.getClass().getSimpleName());
		}
	}

	private SWTBotTableItem row(Table table, String text) {
		TableItem item = ui.call(() -> Rows.find(table, text));
		return new SWTBotTableItem(item);
	}

	private SWTBotTreeItem row(Tree tree, String... path) {
		SWTBotTreeItem row = new SWTBotTreeItem(find(() -> tree.getItems(), path[0]));
		for (String text : Arrays.asList(path).subList(1, path.length)) {
			row.expand();
			TreeItem parent = row.widget;
			row = new SWTBotTreeItem(find(parent::getItems, text));
		}
		return row;
	}

	private TreeItem find(Supplier<TreeItem[]> items, String text) {
		return ui.call(() -> Rows.find(Arrays.stream(items.get()), text));
	}

	private static List<String> enabledItems(SWTBotRootMenu menu) {
		try {
			return menu.menuItems().stream().filter(label -> !label.isEmpty() && menu.menu(label).isEnabled()).toList();
		} finally {
			menu.hide();
		}
	}

	private static SWTBotMenu chosen(SWTBotMenu item) {
		if (!item.isEnabled()) {
			item.hide();
			throw new NotOnScreen("The menu item \"" + item.getText() + "\" is disabled");
		}
		return item;
	}

	private void press(Supplier<Button> button) {
		act(() -> new SWTBotButton(ui.call(button)).click());
	}

	private Shell shellWithMenu() {
		return finder.shells().stream().filter(shell -> shell.getMenuBar() != null).findFirst()
				.orElseThrow(() -> new NotOnScreen("No window has a menu bar"));
	}

	private List<Widget> find(String key) {
		return finder.shells().stream().map(shell -> controls.<Widget>findControls(shell, new KeyMatcher(key), true))
				.filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
	}

	private Widget usable(String key) {
		return ui.call(() -> {
			List<Widget> found = find(key);
			if (found.size() != 1) {
				throw new NotOnScreen(found.size() + " visible widgets have the key \"" + key + "\"");
			}
			finder.requireUsable(found.getFirst(), "\"" + key + "\"");
			return found.getFirst();
		});
	}

	private void with(String key, Consumer<Widget> gesture) {
		act(() -> gesture.accept(usable(key)));
	}

	private void act(Runnable gesture) {
		ask(() -> {
			gesture.run();
			return true;
		});
		// SWTBot sends its last events without waiting for them; what their listeners throw comes up here.
		ui.act(() -> {
		});
	}

	private <T> T ask(Supplier<T> query) {
		return patience.retry(() -> {
			try {
				return query.get();
			} catch (WidgetNotFoundException | TimeoutException missing) {
				throw new NotOnScreen(String.valueOf(missing.getMessage()), missing);
			}
		});
	}
}
