// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.castellan.diagnostics.ui.Keys;
import org.castellan.ui.Heading;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** The products of the catalogue, to be ticked. */
final class ProductList {

	private final Table table;

	ProductList(Composite parent, List<String> products, Runnable changed) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().extendedMargins(0, 6, 0, 0).spacing(0, 4).applyTo(area);
		Heading.add(area, Messages.Products_title, 1);
		table = WidgetKey.set(new Table(area, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL), Keys.PRODUCTS);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		products.forEach(product -> new TableItem(table, SWT.NONE).setText(product));
		table.addListener(SWT.Selection, event -> {
			if (event.detail == SWT.CHECK) {
				changed.run();
			}
		});
		table.addListener(SWT.DefaultSelection, event -> {
			Arrays.stream(table.getSelection()).forEach(item -> item.setChecked(!item.getChecked()));
			changed.run();
		});
	}

	Set<String> ticked() {
		return Arrays.stream(table.getItems()).filter(TableItem::getChecked).map(TableItem::getText).collect(Collectors.toSet());
	}

	void tick(Set<String> products) {
		Arrays.stream(table.getItems()).forEach(item -> item.setChecked(products.contains(item.getText())));
	}
}
