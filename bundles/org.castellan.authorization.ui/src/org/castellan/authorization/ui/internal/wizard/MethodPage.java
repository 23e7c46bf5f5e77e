// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.util.List;
import java.util.Optional;

import org.castellan.authorization.ui.Keys;
import org.castellan.core.problem.Problem;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Online, offline, or by a licence server of the same organization. */
final class MethodPage extends StepPage {

	private static final int INDENT = 22;

	private Button online;
	private Button offline;
	private Button local;
	private Combo site;
	private Combo server;
	private Label onlineNote;
	private Label offlineNote;
	private Label localNote;
	private boolean showing;

	MethodPage(AuthorizationWizard wizard) {
		super(wizard, Step.METHOD, Acts.methodTitle(wizard.model().kind()), Messages.MethodPage_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = area(parent, 2);
		online = radio(area, Keys.METHOD_ONLINE, Messages.MethodPage_online);
		onlineNote = sentence(area, "", 2, INDENT);
		site = field(area, Keys.SITE, Messages.MethodPage_site, online);
		offline = radio(area, Keys.METHOD_OFFLINE, Messages.MethodPage_offline);
		offlineNote = sentence(area, "", 2, INDENT);
		local = radio(area, Keys.METHOD_SERVER, Messages.MethodPage_server);
		localNote = sentence(area, "", 2, INDENT);
		server = field(area, Keys.SERVER, Messages.MethodPage_serverAddress, local);
		site.addListener(SWT.Modify, event -> typed(() -> model().method().setSite(site.getText())));
		server.addListener(SWT.Modify, event -> typed(() -> model().method().setServer(server.getText())));
	}

	private Button radio(Composite parent, String key, String text) {
		Button radio = WidgetKey.set(new Button(parent, SWT.RADIO), key);
		radio.setText(text);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(radio);
		radio.addListener(SWT.Selection, event -> check());
		return radio;
	}

	/** What is typed into belongs to an option, and chooses it. */
	private static Combo field(Composite parent, String key, String label, Button option) {
		Label name = new Label(parent, SWT.NONE);
		name.setText(label);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(INDENT, 0).applyTo(name);
		Combo field = WidgetKey.set(new Combo(parent, SWT.DROP_DOWN), key);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		field.addListener(SWT.MouseDown, event -> choose(option));
		return field;
	}

	private static void choose(Button option) {
		for (Control other : option.getParent().getChildren()) {
			if (other instanceof Button radio && (radio.getStyle() & SWT.RADIO) != 0) {
				radio.setSelection(radio == option);
			}
		}
		option.notifyListeners(SWT.Selection, null);
	}

	@Override
	void show() {
		showing = true;
		open();
		online.setSelection(model().method().is(AuthorizationMethod.ONLINE));
		offline.setSelection(model().method().is(AuthorizationMethod.OFFLINE));
		local.setSelection(model().method().is(AuthorizationMethod.LOCAL_SERVER));
		fill(site, wizard().sites(), model().method().site());
		fill(server, wizard().servers(), model().method().server());
		showing = false;
		check();
	}

	/** A way that would be refused for ever is closed, and says why. */
	private void open() {
		boolean vendor = model().allows(AuthorizationMethod.ONLINE);
		boolean other = model().allows(AuthorizationMethod.LOCAL_SERVER);
		if (!model().allows(model().method().chosen())) {
			model().method().choose(vendor ? AuthorizationMethod.ONLINE : AuthorizationMethod.LOCAL_SERVER);
		}
		online.setEnabled(vendor);
		offline.setEnabled(vendor);
		site.setEnabled(vendor);
		local.setEnabled(other);
		server.setEnabled(other);
		onlineNote.setText(vendor ? Messages.MethodPage_onlineNote : Messages.MethodPage_notVendor);
		offlineNote.setText(vendor ? Messages.MethodPage_offlineNote : Messages.MethodPage_notVendor);
		localNote.setText(other ? Messages.MethodPage_serverNote : Messages.MethodPage_notServer);
		localNote.requestLayout();
	}

	private static void fill(Combo field, List<String> offers, String text) {
		field.setItems(offers.toArray(String[]::new));
		field.setText(text);
	}

	private void typed(Runnable keep) {
		if (showing) {
			return;
		}
		keep.run();
		check();
	}

	private void check() {
		if (showing) {
			return;
		}
		model().method().choose(offline.getSelection() ? AuthorizationMethod.OFFLINE
				: local.getSelection() ? AuthorizationMethod.LOCAL_SERVER : AuthorizationMethod.ONLINE);
		Optional<Problem> problem = model().method().problem();
		tell(problem.stream().toList(), problem.isEmpty());
		if (model().method().isEmpty()) {
			hush(); // nothing typed is no mistake yet
		}
	}

	/** Begins where something is missing. */
	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible && model().method().isEmpty()) {
			(model().method().is(AuthorizationMethod.ONLINE) ? site : server).setFocus();
		}
	}

	@Override
	protected void beforeNext(Runnable proceed) {
		if (model().method().is(AuthorizationMethod.ONLINE) && !wizard().journey().isAskedAfter(Step.METHOD)) {
			wizard().greet();
		}
		super.beforeNext(proceed);
	}
}
