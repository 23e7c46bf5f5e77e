// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.add;

import java.util.List;
import java.util.Optional;

import org.castellan.admin.ui.Keys;
import org.castellan.client.KnownServer;
import org.castellan.client.ServerIdentity;
import org.castellan.ui.ActPage;
import org.castellan.ui.FactList;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Who answered, and the fingerprint for a person to compare before it is trusted. */
final class IdentityPage extends ActPage {

	private static final int WRAP = 460;

	private final AddServerWizard wizard;
	private FactList facts;
	private Text fingerprint;
	private Button compared;

	IdentityPage(AddServerWizard wizard) {
		super("identity");
		this.wizard = wizard;
		setTitle(Messages.IdentityPage_title);
		setDescription(Messages.IdentityPage_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(12, 12).spacing(8, 8).applyTo(area);
		facts = new FactList(area, Keys.ADD_FACTS);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(facts.control());
		new Label(area, SWT.NONE).setText(Messages.IdentityPage_fingerprint);
		fingerprint = WidgetKey.set(new Text(area, SWT.WRAP | SWT.READ_ONLY | SWT.MULTI), Keys.ADD_FINGERPRINT);
		fingerprint.setFont(JFaceResources.getTextFont());
		GridDataFactory.fillDefaults().grab(true, false).hint(WRAP, 40).applyTo(fingerprint);
		compared = WidgetKey.set(new Button(area, SWT.CHECK), Keys.ADD_COMPARED);
		compared.setText(Messages.IdentityPage_compared);
		compared.addListener(SWT.Selection, event -> setPageComplete(compared.getSelection()));
		setControl(area);
		setPageComplete(false);
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible) {
			show(wizard.model().identity());
		}
		super.setVisible(visible);
	}

	private void show(ServerIdentity identity) {
		facts.show(List.of(new FactList.Fact("name", Messages.IdentityPage_name, identity.hello().name()),
				new FactList.Fact("address", Messages.IdentityPage_address, identity.address().toString()),
				new FactList.Fact("version", Messages.IdentityPage_version, identity.hello().version())));
		fingerprint.setText(identity.fingerprint());
		boolean known = wizard.model().isKnown();
		compared.setSelection(known);
		setPageComplete(known);
		Optional<KnownServer> before = wizard.model().changedFrom();
		setMessage(before.map(pinned -> NLS.bind(Messages.IdentityPage_changed, pinned.fingerprint()))
				.orElse(known ? Messages.IdentityPage_known : null),
				before.isPresent() ? IMessageProvider.WARNING : known ? IMessageProvider.INFORMATION : IMessageProvider.NONE);
	}
}
