// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The hands and eyes of a user in front of the window, for one thread that is not the UI thread. For example
 * {@code driver.select("servers", "localhost"); driver.click("service.start");}.
 * <p>
 * A {@code key} is the value of a widget's {@value #KEY} data, or the id of a contributed tool item. Only what is
 * visible counts: of two editors with the same keys the one in front is meant. A row is named by the text of one of its
 * cells, the first one preferred, and in a tree by the path from the root. Each verb waits for its widget, enabled and
 * not behind a modal dialog, and fails with {@link NotOnScreen} when it does not come; queries wait for the widget too,
 * except within {@link #waitFor}, where one look is taken each time. Native dialogs (of files and folders) cannot be
 * driven: pages offer a text field beside them.
 */
public interface WorkbenchDriver {
	/** The data key under which a widget carries its name; the one SWTBot looks for. */
	String KEY = "org.eclipse.swtbot.widget.key";

	/** How long a verb waits for its widget, and {@link #waitFor(String, BooleanSupplier)} for its condition. */
	Duration PATIENCE = Duration.ofSeconds(60);

	// The workbench

	void openPerspective(String perspectiveId);

	void openView(String viewId);

	/** The titles of the open editors, from left to right. */
	List<String> editors();

	/** Brings the page, view or editor with this title on its tab to the front. */
	void openTab(String title);

	/** Chooses from the main menu, for example {@code menu("File", "Exit")}. */
	void menu(String... path);

	/** Closes all dialogs, without answering them, and all editors, without saving. */
	void closeAll();

	/** {@link #closeAll()}, then the welcome closed and the perspective as it was at the first start. */
	void reset();

	// Widgets

	/** Whether the widget is visible now; does not wait. */
	boolean isPresent(String key);

	boolean isEnabled(String key);

	/** Whether a check box, radio button, toggle or tool item is on. */
	boolean isChecked(String key);

	/** What the widget shows, without mnemonics. */
	String text(String key);

	/** The tool tip of the widget, or an empty text. */
	String toolTip(String key);

	/** Clicks a button, tool item, hyperlink, tab or any other control. */
	void click(String key);

	/** Replaces the content of a field: text, combo, spinner, or an ISO date. */
	void type(String key, String text);

	/** Presses Enter in a field. */
	void enter(String key);

	/** Chooses an item of a combo or list. */
	void choose(String key, String item);

	/** The items of a combo or list. */
	List<String> choices(String key);

	// Tables and trees

	/** The rows that are shown; rows under a closed row are not. */
	List<Row> rows(String key);

	/** Selects one row, opening the rows above it. */
	void select(String key, String... path);

	/** The texts of the selected rows' first cells. */
	List<String> selection(String key);

	void expand(String key, String... path);

	void doubleClick(String key, String... path);

	/** Clicks on the title of a column, which usually sorts. */
	void clickColumn(String key, String column);

	// Menus of widgets

	/** Chooses from the context menu of a control, as it is for its present selection. */
	void contextMenu(String key, String... path);

	/** The enabled entries of a control's context menu at its first level. */
	List<String> contextMenuItems(String key);

	/** Chooses from the menu under a tool item's arrow. */
	void toolMenu(String key, String... path);

	// Dialogs and wizards

	/** Whether a dialog is open; does not wait. */
	boolean isDialogOpen();

	/** The title of the dialog in front. */
	String dialogTitle();

	/** The message of the dialog or wizard page in front, the error if it has one. */
	String dialogMessage();

	void next();

	void back();

	void finish();

	void cancel();

	/** Presses the button with this label in the dialog in front. */
	void press(String label);

	// Waiting and looking

	/**
	 * Waits until the condition holds. A condition that fails with an {@link AssertionError}, because a widget it looks
	 * at is not there yet, counts as not holding.
	 *
	 * @param description completes "Waited 60 s until ...", for example "the service is running"
	 */
	void waitFor(String description, Duration patience, BooleanSupplier condition);

	default void waitFor(String description, BooleanSupplier condition) {
		waitFor(description, PATIENCE, condition);
	}

	/** What is on the screen, in words: each window with its keyed widgets and what they show. */
	String onScreen();

	/** Writes a picture (PNG) of the whole screen, making missing folders, and answers the file. */
	Path screenshot(Path file);

	/** Writes a picture (PNG) of the front window only. */
	Path screenshotOfWindow(Path file);
}
