// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui;

import java.util.Optional;

import org.castellan.core.problem.Problem;
import org.castellan.core.problem.Severity;
import org.castellan.ui.image.Icon;
import org.castellan.ui.image.Images;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/**
 * A line across a page that says what is wrong and offers to mend it; takes no room while all is well. The page goes on
 * working below it, so nothing needs a dialog.
 */
public final class ProblemStrip {

	private static final int WRAP = 600;

	private final Composite strip;
	private final Images images;
	private final Label icon;
	private final Label text;
	private final Composite remedies;

	public ProblemStrip(Composite parent, String key) {
		strip = new Composite(parent, SWT.NONE);
		images = new Images(strip);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(0, 4).spacing(8, 0).applyTo(strip);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(strip);
		strip.setVisible(false);
		icon = new Label(strip, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.TOP).applyTo(icon);
		text = WidgetKey.set(new Label(strip, SWT.WRAP), key);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(WRAP, SWT.DEFAULT).applyTo(text);
		remedies = new Composite(strip, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(remedies);
	}

	public void show(Problem problem, Optional<Remedy> remedy) {
		show(problem.severity(), problem.message(), remedy);
	}

	public void show(Severity severity, String message, Optional<Remedy> remedy) {
		icon.setImage(images.get(switch (severity) {
		case ERROR -> Icon.ERROR;
		case WARNING -> Icon.WARNING;
		case INFO -> Icon.INFO;
		}));
		if (text.getText().equals(message) && strip.isVisible()) {
			return;
		}
		text.setText(message);
		for (var old : remedies.getChildren()) {
			old.dispose();
		}
		remedy.ifPresent(this::offer);
		reveal(true);
	}

	public void hide() {
		if (strip.getVisible()) {
			reveal(false);
		}
	}

	private void offer(Remedy remedy) {
		Button button = WidgetKey.set(new Button(remedies, SWT.PUSH), remedy.key());
		button.setText(remedy.label());
		button.addListener(SWT.Selection, event -> remedy.act().run());
	}

	private void reveal(boolean visible) {
		((GridData) strip.getLayoutData()).exclude = !visible;
		strip.setVisible(visible);
		for (Control inside : strip.getChildren()) {
			inside.requestLayout();
		}
		strip.requestLayout();
	}
}
