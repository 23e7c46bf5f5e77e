// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.view;

import java.util.List;
import java.util.Optional;

import org.castellan.admin.ui.Keys;
import org.castellan.admin.ui.internal.acts.StartService;
import org.castellan.admin.ui.internal.acts.TrialLicense;
import org.castellan.admin.ui.internal.editor.ServerEditorInput;
import org.castellan.admin.ui.internal.live.Contact;
import org.castellan.admin.ui.internal.live.LiveServer;
import org.castellan.admin.ui.internal.servers.ConsoleServer;
import org.castellan.admin.ui.internal.servers.ServerEntry;
import org.castellan.admin.ui.internal.servers.ServerList;
import org.castellan.ui.Notice;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPartSite;

/**
 * Under the list of an empty console: what to do first. Each button also opens the server where its outcome shows, so
 * that the first minute ends with seats on the screen.
 */
final class FirstStepsPanel {

	private static final int WRAP = 180;

	private final Composite panel;
	private final Label text;
	private final Button start;
	private final IWorkbenchPartSite site;
	private final ServerList list;

	FirstStepsPanel(Composite parent, IWorkbenchPartSite site, ServerList list) {
		this.site = site;
		this.list = list;
		panel = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 10).spacing(0, 6).applyTo(panel);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(panel);
		panel.setVisible(false);
		text = WidgetKey.set(new Label(panel, SWT.WRAP), Keys.FIRST_STEPS);
		GridDataFactory.fillDefaults().grab(true, false).hint(WRAP, SWT.DEFAULT).applyTo(text);
		start = button(Keys.FIRST_START, Messages.FirstSteps_start, this::start);
		button(Keys.FIRST_TRIAL, Messages.FirstSteps_trial, this::trial);
	}

	private Button button(String key, String label, Runnable act) {
		Button button = WidgetKey.set(new Button(panel, SWT.PUSH | SWT.WRAP), key);
		button.setText(label);
		button.addListener(SWT.Selection, event -> act.run());
		GridDataFactory.fillDefaults().grab(true, false).hint(WRAP, SWT.DEFAULT).applyTo(button);
		return button;
	}

	/** Shows what fits the state of the own service, or nothing. */
	void update(List<ServerEntry> entries) {
		LiveServer own = list.live(list.own());
		List<Contact> others = entries.stream().filter(entry -> !entry.ref().equals(list.own()))
				.map(entry -> list.live(entry.ref()).contact()).toList();
		FirstSteps steps = FirstSteps.of(own.contact(), own.seats(), others);
		text.setText(steps == FirstSteps.AUTHORIZE ? Messages.FirstSteps_authorizeText
				: own.contact().isNeverStarted() && others.isEmpty() ? Messages.FirstSteps_startText
						: Messages.FirstSteps_noneRunsText);
		text.requestLayout();
		reveal(start, steps == FirstSteps.START);
		reveal(panel, steps != FirstSteps.NONE);
	}

	private static void reveal(Control control, boolean visible) {
		GridData data = (GridData) control.getLayoutData();
		if (data.exclude == visible) {
			data.exclude = !visible;
			control.setVisible(visible);
			control.requestLayout();
		}
	}

	private void start() {
		open(Keys.PAGE_SERVICE);
		StartService.run(new ConsoleServer(list, list.own()), notice());
	}

	private void trial() {
		open(Keys.PAGE_AVAILABILITY);
		TrialLicense.create(new ConsoleServer(list, list.own()), notice());
	}

	private void open(String page) {
		ServerEditorInput.open(site.getPage(), new ServerEntry(list.own(), Messages.FirstSteps_localhost, ""),
				Optional.of(page));
	}

	private Notice notice() {
		return Notice.inDialog(panel, Messages.FirstSteps_title);
	}
}
