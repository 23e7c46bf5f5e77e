// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import java.util.function.Consumer;

import org.castellan.diagnostics.ui.Keys;
import org.castellan.diagnostics.ui.internal.model.CheckOptions;
import org.castellan.diagnostics.ui.internal.model.CheckWish;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.image.Icon;
import org.castellan.ui.image.Images;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** On which hosts and how, start and stop, what came of it, and whether only problems are shown. */
final class CheckBar {

	private static final int HOSTS_WIDTH = 320;
	private static final int LONGEST_WORDS = 40;

	private final Text hosts;
	private final Button check;
	private final Button stop;
	private final Button more;
	private final OptionsRow options;
	private final Label summary;

	CheckBar(Composite parent, Runnable start, Runnable end, Consumer<Boolean> filter) {
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(7).spacing(8, 0).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		Images images = new Images(bar);
		new Label(bar, SWT.NONE).setText(Messages.Bar_hosts);
		hosts = WidgetKey.set(new Text(bar, SWT.BORDER), Keys.HOSTS);
		hosts.setMessage(Messages.Bar_hostsHint);
		hosts.setToolTipText(Messages.Bar_hostsTip);
		GridDataFactory.fillDefaults().hint(HOSTS_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(hosts);
		check = button(bar, Keys.CHECK, Messages.Bar_check, start);
		check.setImage(images.get(Icon.START));
		hosts.addListener(SWT.DefaultSelection, event -> {
			if (check.isEnabled()) {
				start.run();
			}
		});
		more = WidgetKey.set(new Button(bar, SWT.TOGGLE), Keys.OPTIONS);
		stop = button(bar, Keys.STOP, Messages.Bar_stop, end);
		stop.setImage(images.get(Icon.STOP));
		stop.setVisible(false);
		summary = WidgetKey.set(new Label(bar, SWT.RIGHT), Keys.SUMMARY);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
		Button only = WidgetKey.set(new Button(bar, SWT.CHECK), Keys.ONLY_PROBLEMS);
		only.setText(Messages.Bar_onlyProblems);
		only.addListener(SWT.Selection, event -> filter.accept(only.getSelection()));
		options = new OptionsRow(parent, this::nameOptions);
		more.addListener(SWT.Selection, event -> options.setVisible(more.getSelection()));
	}

	/** What is not as usual is said also while it is out of sight. */
	private void nameOptions(CheckOptions chosen) {
		String words = chosen.words();
		String shown = words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + "\u2026";
		more.setText(words.isEmpty() ? Messages.Options_title : NLS.bind(Messages.Options_titleWords, shown.replace("&", "&&")));
		more.setToolTipText(words.equals(shown) ? Messages.Options_tip : words);
		more.getParent().layout();
	}

	String hosts() {
		return hosts.getText();
	}

	CheckOptions options() {
		return options.options();
	}

	void set(CheckWish wish) {
		hosts.setText(wish.hosts());
		options.set(wish.options());
	}

	void setFocus() {
		hosts.setFocus();
	}

	void showRunning(boolean running) {
		check.setEnabled(!running);
		// There only while it has something to end: greyed, it would hardly differ in a dark theme.
		stop.setVisible(running);
	}

	void showSummary(String sentence) {
		summary.setText(sentence);
		summary.setToolTipText(sentence);
	}

	private static Button button(Composite parent, String key, String label, Runnable act) {
		Button button = WidgetKey.set(new Button(parent, SWT.PUSH), key);
		button.setText(label);
		button.addListener(SWT.Selection, event -> act.run());
		return button;
	}
}
