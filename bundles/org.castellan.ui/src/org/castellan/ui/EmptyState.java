// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/**
 * A place that shows its content, or, while there is none, says what to do next and offers it. For example the
 * Availability page of a service on which nothing is authorized.
 */
public final class EmptyState {

	private static final int WRAP = 420;

	private final Composite stage;
	private final StackLayout stack = new StackLayout();
	private final Composite empty;
	private final Label text;
	private final Composite acts;

	/** @param key names the sentence, for tests */
	public EmptyState(Composite parent, String key) {
		stage = new Composite(parent, SWT.NONE);
		stage.setLayout(stack);
		empty = new Composite(stage, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(24, 24).spacing(0, 12).applyTo(empty);
		text = WidgetKey.set(new Label(empty, SWT.WRAP | SWT.CENTER), key);
		GridDataFactory.fillDefaults().grab(true, true).align(SWT.CENTER, SWT.END).hint(WRAP, SWT.DEFAULT).applyTo(text);
		acts = new Composite(empty, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).align(SWT.CENTER, SWT.BEGINNING).applyTo(acts);
		stack.topControl = empty;
	}

	/** The composite to lay out, and the parent of the content. */
	public Composite stage() {
		return stage;
	}

	public void showContent(Control content) {
		put(content);
	}

	/** Says a sentence and offers acts, the most likely first. */
	public void showEmpty(String sentence, List<Remedy> offers) {
		if (stack.topControl == empty && text.getText().equals(sentence)) {
			return;
		}
		text.setText(sentence);
		for (Control old : acts.getChildren()) {
			old.dispose();
		}
		GridLayoutFactory.fillDefaults().numColumns(Math.max(1, offers.size())).applyTo(acts);
		for (Remedy offer : offers) {
			Button button = WidgetKey.set(new Button(acts, SWT.PUSH), offer.key());
			button.setText(offer.label());
			button.addListener(SWT.Selection, event -> offer.act().run());
		}
		empty.layout(true, true);
		put(empty);
	}

	private void put(Control top) {
		if (stack.topControl != top) {
			stack.topControl = top;
			stage.layout();
		}
	}
}
