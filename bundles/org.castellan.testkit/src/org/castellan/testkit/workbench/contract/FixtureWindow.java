// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import org.castellan.testkit.workbench.WorkbenchDriver;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;

/**
 * A small window with one widget of each kind a driver must handle. Whatever a widget hears it writes down, in order,
 * as {@code "key event"}. Made and disposed in the UI thread; {@link #heard()} may be asked anywhere.
 */
final class FixtureWindow {
	private static final int LATER = 300;

	private final List<String> heard = new CopyOnWriteArrayList<>();
	private final Shell shell;

	FixtureWindow(Display display) {
		shell = new Shell(display);
		shell.setText("Fixture");
		shell.setLayout(new GridLayout(2, true));
		menuBar();
		toolBar();
		fields();
		buttons();
		table();
		tree();
		tabs();
		shell.setSize(900, 700);
		shell.open();
	}

	List<String> heard() {
		return List.copyOf(heard);
	}

	void dispose() {
		shell.dispose();
	}

	private void menuBar() {
		Menu bar = new Menu(shell, SWT.BAR);
		shell.setMenuBar(bar);
		MenuItem file = new MenuItem(bar, SWT.CASCADE);
		file.setText("&File");
		Menu menu = new Menu(shell, SWT.DROP_DOWN);
		file.setMenu(menu);
		menu.addListener(SWT.Show, event -> {
			Arrays.stream(menu.getItems()).forEach(MenuItem::dispose);
			item(menu, "&Save report\tCtrl+R", "menu save");
			item(menu, "Print", "menu print").setEnabled(false);
		});
	}

	private MenuItem item(Menu menu, String label, String name) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(label);
		item.addListener(SWT.Selection, event -> heard.add(name));
		return item;
	}

	private void toolBar() {
		ToolBar bar = new ToolBar(shell, SWT.FLAT);
		ToolItem push = tool(bar, SWT.PUSH, "tool", "Refresh");
		push.setToolTipText("Asks every server again");
		tool(bar, SWT.CHECK, "live", "Live");
		ToolItem drop = tool(bar, SWT.DROP_DOWN, "export", "Export");
		Menu menu = new Menu(shell, SWT.POP_UP);
		item(menu, "As CSV", "export csv");
		drop.addListener(SWT.Selection, event -> {
			if (event.detail == SWT.ARROW) {
				menu.setLocation(event.x, event.y);
				menu.setVisible(true);
			}
		});
	}

	private ToolItem tool(ToolBar bar, int style, String name, String label) {
		ToolItem item = named(new ToolItem(bar, style), name);
		item.setText(label);
		item.addListener(SWT.Selection, event -> heard.add(name + (event.detail == SWT.ARROW ? " arrow" : " Selection")));
		return item;
	}

	private void fields() {
		Composite area = group();
		Text name = named(new Text(area, SWT.BORDER), "name");
		name.setText("before");
		Label echo = named(new Label(area, SWT.NONE), "echo");
		name.addModifyListener(event -> {
			echo.setText(name.getText());
			area.layout();
		});
		name.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> heard.add("name Enter")));
		named(new Text(area, SWT.BORDER | SWT.READ_ONLY), "fixed").setText("27000@localhost");
		Spinner port = named(new Spinner(area, SWT.BORDER), "port");
		port.setValues(1, 1, 65_535, 0, 1, 10);
		named(new DateTime(area, SWT.DATE | SWT.BORDER), "expires");
		Combo version = named(new Combo(area, SWT.READ_ONLY), "version");
		version.setItems("Concurrent Use", "Named User");
		version.addListener(SWT.Selection, event -> heard.add("version " + version.getText()));
		Combo address = named(new Combo(area, SWT.DROP_DOWN), "address");
		address.setItems("27000@a", "27000@b");
		Link link = named(new Link(area, SWT.NONE), "link");
		link.setText("Read <a href=\"help:ports\">about ports</a> first");
		link.addListener(SWT.Selection, event -> heard.add("link " + event.text));
		Label number = named(new Label(area, SWT.BORDER), "number");
		number.setText("Why 9 && not 10?");
		number.addMouseListener(MouseListener.mouseUpAdapter(event -> heard.add("number clicked")));
	}

	private void buttons() {
		Composite area = group();
		Button greet = button(area, SWT.PUSH, "greet");
		greet.setText("&Greet");
		listen(greet, SWT.MouseDown, "greet MouseDown");
		listen(greet, SWT.MouseUp, "greet MouseUp");
		button(area, SWT.CHECK, "inUse");
		button(area, SWT.RADIO, "first").setSelection(true);
		button(area, SWT.RADIO, "second");
		Button late = button(area, SWT.PUSH, "late");
		late.setEnabled(false);
		button(area, SWT.PUSH, "enable").addListener(SWT.Selection,
				event -> shell.getDisplay().timerExec(LATER, () -> late.setEnabled(true)));
		button(area, SWT.PUSH, "never").setEnabled(false);
		button(area, SWT.PUSH, "hidden").setVisible(false);
		button(area, SWT.PUSH, "broken").addListener(SWT.Selection, event -> {
			throw new IllegalStateException("the listener is broken");
		});
		button(area, SWT.PUSH, "wizard").addListener(SWT.Selection,
				event -> new WizardDialog(shell, new FixtureWizard(heard::add)).open());
		button(area, SWT.PUSH, "question").addListener(SWT.Selection, event -> ask());
	}

	private void ask() {
		int answer = MessageDialog.open(MessageDialog.QUESTION, shell, "Release seat", "The holder may lose work.",
				SWT.NONE, "Release seat", "Keep");
		heard.add("answer " + answer);
	}

	private Button button(Composite parent, int style, String name) {
		Button button = named(new Button(parent, style), name);
		button.setText(name);
		button.addListener(SWT.Selection, event -> heard.add(name + " Selection"));
		return button;
	}

	private void table() {
		Table table = named(new Table(shell, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI), "seats");
		table.setHeaderVisible(true);
		for (String title : List.of("Feature", "In use")) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(title);
			column.setWidth(120);
			column.addListener(SWT.Selection, event -> sort(table, column));
		}
		row(table, "desktopAdvP", "9");
		row(table, "spatialAnalystP", "1");
		row(table, "3dAnalystP", "2");
		table.addListener(SWT.Selection, event -> heard.add("seats " + ((TableItem) event.item).getText()));
		contextMenu(table);
	}

	private static void row(Table table, String... cells) {
		new TableItem(table, SWT.NONE).setText(cells);
	}

	private static void sort(Table table, TableColumn column) {
		int index = table.indexOf(column);
		List<String[]> rows = new ArrayList<>(Arrays.stream(table.getItems())
				.map(item -> new String[] { item.getText(0), item.getText(1) }).toList());
		rows.sort(Comparator.comparing(cells -> cells[index]));
		table.removeAll();
		rows.forEach(cells -> row(table, cells));
	}

	/** Filled when it is shown, for the rows selected then, as menus of viewers are. */
	private void contextMenu(Table table) {
		Menu menu = new Menu(table);
		table.setMenu(menu);
		menu.addListener(SWT.Show, event -> {
			Arrays.stream(menu.getItems()).forEach(MenuItem::dispose);
			String selected = Arrays.stream(table.getSelection()).map(TableItem::getText).collect(Collectors.joining(","));
			item(menu, "Release seat", "released " + selected).setEnabled(!selected.isEmpty());
			MenuItem copy = new MenuItem(menu, SWT.CASCADE);
			copy.setText("Copy");
			Menu copyMenu = new Menu(menu);
			copy.setMenu(copyMenu);
			item(copyMenu, "As text", "copied " + selected);
		});
	}

	private void tree() {
		Tree tree = named(new Tree(shell, SWT.BORDER | SWT.FULL_SELECTION), "servers");
		tree.setHeaderVisible(true);
		for (String title : List.of("Server", "Seats")) {
			TreeColumn column = new TreeColumn(tree, SWT.NONE);
			column.setText(title);
			column.setWidth(140);
		}
		TreeItem group = branch(tree, "This computer");
		branch(tree, "Head office");
		group.setExpanded(false);
		tree.addListener(SWT.Expand, event -> fill((TreeItem) event.item));
		tree.addListener(SWT.Selection, event -> heard.add("servers " + ((TreeItem) event.item).getText()));
		tree.addListener(SWT.DefaultSelection, event -> heard.add("opened " + ((TreeItem) event.item).getText()));
	}

	private static TreeItem branch(Tree tree, String text) {
		TreeItem item = new TreeItem(tree, SWT.NONE);
		item.setText(text);
		new TreeItem(item, SWT.NONE).setText("(pending)");
		return item;
	}

	/** The rows under a row are made when it is opened. */
	private static void fill(TreeItem group) {
		group.removeAll();
		new TreeItem(group, SWT.NONE).setText(new String[] { "localhost", "14/150" });
		new TreeItem(group, SWT.NONE).setText(new String[] { "licsrv01", "96/100" });
	}

	private void tabs() {
		CTabFolder folder = new CTabFolder(shell, SWT.BOTTOM);
		for (String title : List.of("Service", "Log")) {
			CTabItem tab = new CTabItem(folder, SWT.NONE);
			tab.setText(title);
			Label page = named(new Label(folder, SWT.NONE), "page");
			page.setText("page " + title);
			tab.setControl(page);
		}
		folder.addListener(SWT.Selection, event -> heard.add("tab " + ((CTabItem) event.item).getText()));
		folder.setSelection(0);
	}

	private Composite group() {
		Composite group = new Composite(shell, SWT.NONE);
		group.setLayout(new RowLayout());
		return group;
	}

	private void listen(Control control, int type, String name) {
		control.addListener(type, (Event event) -> heard.add(name));
	}

	private static <T extends Widget> T named(T widget, String name) {
		widget.setData(WorkbenchDriver.KEY, "fixture." + name);
		return widget;
	}
}
