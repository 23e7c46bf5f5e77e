// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;

/** Drives the window with nothing but SWT: each verb finds its widget and sends it the events a user would cause. */
public final class SwtDriver implements WorkbenchDriver {
	private static final int DIALOGS_AT_MOST = 20;
	private static final int LOOKS_AT_MOST = 10;
	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

	private final UiThread ui;
	private final WidgetFinder finder;
	private final Dialogs dialogs;
	private final Patience patience;
	private final Path pictures;
	private final AtomicInteger failures = new AtomicInteger();

	/** @param pictures the folder for pictures of failed waits */
	public SwtDriver(Display display, Duration patience, Path pictures) {
		ui = new UiThread(display);
		finder = new WidgetFinder(display);
		dialogs = new Dialogs(finder);
		this.patience = new Patience(patience, this::report);
		this.pictures = pictures;
	}

	/** For drivers that have other hands but wait, and fail, as this one does. */
	public Patience patience() {
		return patience;
	}

	@Override
	public void openPerspective(String perspectiveId) {
		act(() -> LiveWorkbench.openPerspective(perspectiveId));
	}

	@Override
	public void openView(String viewId) {
		act(() -> LiveWorkbench.openView(viewId));
	}

	@Override
	public List<String> editors() {
		return ask(LiveWorkbench::editors);
	}

	@Override
	public void openTab(String title) {
		act(() -> {
			Widget tab = finder.tab(title);
			finder.requireUsable(tab, "The tab \"" + title + "\"");
			Gestures.click(tab);
		});
	}

	@Override
	public void menu(String... path) {
		act(() -> Menus.choose(menuBar(), path));
	}

	@Override
	public void closeAll() {
		for (int count = 0; isDialogOpen() && count < DIALOGS_AT_MOST; count++) {
			ui.act(() -> finder.dialog().ifPresent(Shell::close));
		}
		waitFor("all dialogs are closed", () -> !isDialogOpen());
		ui.act(() -> {
			if (LiveWorkbench.isRunning()) {
				LiveWorkbench.closeEditors();
			}
		});
	}

	@Override
	public void reset() {
		closeAll();
		ui.act(() -> {
			if (LiveWorkbench.isRunning()) {
				LiveWorkbench.reset();
			}
		});
	}

	@Override
	public boolean isPresent(String key) {
		return ui.call(() -> finder.isVisible(key));
	}

	@Override
	public boolean isEnabled(String key) {
		return askOf(key, WidgetFinder::isEnabled);
	}

	@Override
	public boolean isChecked(String key) {
		return askOf(key, WidgetText::isChecked);
	}

	@Override
	public String text(String key) {
		return askOf(key, WidgetText::of);
	}

	@Override
	public String toolTip(String key) {
		return askOf(key, WidgetText::toolTip);
	}

	@Override
	public void click(String key) {
		act(() -> Gestures.click(finder.usable(key)));
	}

	@Override
	public void type(String key, String text) {
		act(() -> Gestures.type(finder.usable(key), text));
	}

	@Override
	public void enter(String key) {
		act(() -> Gestures.enter(finder.usable(key, Control.class)));
	}

	@Override
	public void choose(String key, String item) {
		act(() -> Gestures.choose(finder.usable(key), item));
	}

	@Override
	public List<String> choices(String key) {
		return askOf(key, Gestures::choices);
	}

	@Override
	public List<Row> rows(String key) {
		return askOf(key, Rows::of);
	}

	@Override
	public void select(String key, String... path) {
		focus(key);
		act(() -> Gestures.select(finder.usable(key), path));
	}

	@Override
	public List<String> selection(String key) {
		return askOf(key, Rows::selection);
	}

	@Override
	public void expand(String key, String... path) {
		act(() -> Gestures.expand(finder.usable(key), path));
	}

	@Override
	public void doubleClick(String key, String... path) {
		focus(key);
		act(() -> Gestures.doubleClick(finder.usable(key), path));
	}

	@Override
	public void clickColumn(String key, String column) {
		act(() -> Gestures.clickColumn(finder.usable(key), column));
	}

	@Override
	public void contextMenu(String key, String... path) {
		act(() -> Menus.choose(Menus.of(finder.usable(key, Control.class)), path));
	}

	@Override
	public List<String> contextMenuItems(String key) {
		return ask(() -> Menus.items(Menus.of(finder.usable(key, Control.class))));
	}

	@Override
	public void toolMenu(String key, String... path) {
		MenuWatch watch = new MenuWatch(ui.display());
		ui.act(watch::start);
		try {
			act(() -> Menus.clickArrow(finder.usable(key, ToolItem.class)));
			act(() -> Menus.choose(watch.opened(), path));
		} finally {
			ui.act(watch::stop);
		}
	}

	@Override
	public boolean isDialogOpen() {
		return ui.call(() -> finder.dialog().isPresent());
	}

	@Override
	public String dialogTitle() {
		return ask(dialogs::title);
	}

	@Override
	public String dialogMessage() {
		return ask(dialogs::message);
	}

	@Override
	public void next() {
		pressDialogButton(IDialogConstants.NEXT_ID, "Next");
	}

	@Override
	public void back() {
		pressDialogButton(IDialogConstants.BACK_ID, "Back");
	}

	@Override
	public void finish() {
		pressDialogButton(IDialogConstants.FINISH_ID, "Finish");
	}

	@Override
	public void cancel() {
		pressDialogButton(IDialogConstants.CANCEL_ID, "Cancel");
	}

	@Override
	public void press(String label) {
		act(() -> Gestures.click(dialogs.button(label)));
	}

	@Override
	public void waitFor(String description, Duration limit, BooleanSupplier condition) {
		patience.until(description, limit, condition);
	}

	@Override
	public String onScreen() {
		return ui.call(() -> OnScreen.describe(finder));
	}

	@Override
	public Path screenshot(Path file) {
		return Screenshots.save(settled(() -> ui.display().getBounds()), file);
	}

	@Override
	public Path screenshotOfWindow(Path file) {
		return Screenshots.save(settled(() -> Screenshots.area(front())), file);
	}

	/** What is drawn comes to the screen a moment later: looks until two looks see the same, or it never rests. */
	private ImageData settled(Supplier<Rectangle> area) {
		ImageData seen = look(area);
		for (int looks = 0; looks < LOOKS_AT_MOST; looks++) {
			Patience.pause(BETWEEN_LOOKS);
			ImageData now = look(area);
			if (Arrays.equals(now.data, seen.data)) {
				return now;
			}
			seen = now;
		}
		return seen;
	}

	private ImageData look(Supplier<Rectangle> area) {
		return ui.call(() -> Screenshots.copy(ui.display(), area.get()));
	}

	/** A table or tree that gets the focus may select its first row, and tells so a moment later. */
	private void focus(String key) {
		act(() -> Gestures.focus(finder.usable(key, Control.class)));
	}

	private void pressDialogButton(int id, String name) {
		act(() -> Gestures.click(dialogs.button(id, name)));
	}

	private Menu menuBar() {
		return finder.shells().stream().map(Shell::getMenuBar).flatMap(bar -> Optional.ofNullable(bar).stream())
				.findFirst().orElseThrow(() -> new NotOnScreen("No window has a menu bar"));
	}

	private Shell front() {
		return finder.shells().stream().findFirst().orElseThrow(() -> new NotOnScreen("No window is open"));
	}

	private void act(Runnable gesture) {
		patience.retry(() -> {
			ui.act(gesture);
			return true;
		});
	}

	private <T> T ask(Supplier<T> query) {
		return patience.retry(() -> ui.call(query));
	}

	private <T> T askOf(String key, Function<Widget, T> query) {
		return ask(() -> query.apply(finder.visible(key)));
	}

	private String report(String reason) {
		Path picture = pictures.resolve("failed-wait-" + failures.incrementAndGet() + ".png").toAbsolutePath();
		return reason + "\nOn the screen:\n" + onScreen() + "\nPicture: " + screenshot(picture);
	}
}
