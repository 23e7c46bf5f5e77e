// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.castellan.diagnostics.ui.Keys;
import org.castellan.diagnostics.ui.internal.model.ProductTicks;
import org.castellan.ui.Heading;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** The products of the catalogue, to be ticked. */
final class ProductList {

	private final Table table;
	private final Button firewall;
	private final Runnable changed;
	private final ProductTicks ticks = new ProductTicks();

	/** @param script wants a firewall script for what is ticked */
	ProductList(Composite parent, List<String> products, Runnable changed, Runnable script) {
		this.changed = changed;
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().extendedMargins(0, 6, 0, 0).spacing(0, 4).applyTo(area);
		Heading.add(area, Messages.Products_title, 1);
		table = WidgetKey.set(new Table(area, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL), Keys.PRODUCTS);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		table.addListener(SWT.Selection, event -> {
			if (event.detail == SWT.CHECK) {
				change();
			}
		});
		table.addListener(SWT.DefaultSelection, event -> {
			Arrays.stream(table.getSelection()).forEach(item -> item.setChecked(!item.getChecked()));
			change();
		});
		firewall = WidgetKey.set(new Button(area, SWT.PUSH), Keys.FIREWALL);
		firewall.setText(Messages.Products_firewall);
		firewall.addListener(SWT.Selection, event -> script.run());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(firewall);
		show(products);
	}

	/** Also what the catalogue does not have, or not yet. */
	Set<String> ticked() {
		return ticks.all();
	}

	/** How many of those that are shown. */
	int count() {
		return (int) items().filter(TableItem::getChecked).count();
	}

	/** Ticks these alone; one that the catalogue does not have yet is ticked when it has. */
	void tick(Set<String> products) {
		ticks.set(products);
		items().forEach(item -> item.setChecked(ticks.has(item.getText())));
		enable();
	}

	/** Another catalogue: what was ticked stays so, and what was selected. */
	void show(List<String> products) {
		if (items().map(TableItem::getText).toList().equals(products)) {
			return;
		}
		List<String> selected = Arrays.stream(table.getSelection()).map(TableItem::getText).toList();
		table.removeAll();
		products.forEach(product -> new TableItem(table, SWT.NONE).setText(product));
		table.setSelection(items().filter(item -> selected.contains(item.getText())).toArray(TableItem[]::new));
		tick(ticks.all());
	}

	private void change() {
		ticks.change(items().map(TableItem::getText).toList(),
				items().filter(TableItem::getChecked).map(TableItem::getText).toList());
		enable();
		changed.run();
	}

	private void enable() {
		firewall.setEnabled(count() > 0);
	}

	private Stream<TableItem> items() {
		return Arrays.stream(table.getItems());
	}
}
