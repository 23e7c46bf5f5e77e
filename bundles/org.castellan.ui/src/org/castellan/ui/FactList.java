// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Names and values in two columns; values can be selected and copied. */
public final class FactList {

	private final Composite area;
	private List<Fact> shown = List.of();

	/**
	 * For example {@code Port} and {@code 27000}.
	 *
	 * @param key names the value within the list, for tests
	 */
	public record Fact(String key, String name, String value) {
	}

	/** @param key names the list, for tests; a value is named by both, for example {@code service.facts.port} */
	public FactList(Composite parent, String key) {
		area = WidgetKey.set(new Composite(parent, SWT.NONE), key);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 4).applyTo(area);
	}

	public Control control() {
		return area;
	}

	/** Rewrites values in place, so that a selection survives, and builds anew only when the names change. */
	public void show(List<Fact> facts) {
		if (shown.equals(facts)) {
			return;
		}
		if (!names(shown).equals(names(facts))) {
			build(facts);
		}
		for (int i = 0; i < facts.size(); i++) {
			Text value = (Text) area.getChildren()[2 * i + 1];
			if (!value.getText().equals(facts.get(i).value())) {
				value.setText(facts.get(i).value());
				value.setToolTipText(facts.get(i).value());
			}
		}
		shown = List.copyOf(facts);
	}

	private void build(List<Fact> facts) {
		for (Control old : area.getChildren()) {
			old.dispose();
		}
		Object key = area.getData(WidgetKey.PROPERTY);
		for (int i = 0; i < facts.size(); i++) {
			new Label(area, SWT.NONE).setText(facts.get(i).name());
			Text value = WidgetKey.set(new Text(area, SWT.READ_ONLY | SWT.SINGLE), key + "." + facts.get(i).key());
			if (area.getShell().getParent() != null) {
				// on a page a value stands on white like all else; in a dialog it would look like a field to fill in
				value.setBackground(area.getBackground());
			}
			GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(value);
		}
		area.requestLayout();
	}

	private static List<String> names(List<Fact> facts) {
		return facts.stream().map(Fact::name).toList();
	}
}
