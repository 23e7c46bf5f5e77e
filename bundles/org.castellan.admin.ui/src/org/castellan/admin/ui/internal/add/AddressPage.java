// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.add;

import java.util.List;

import org.castellan.admin.ui.Keys;
import org.castellan.ui.ActPage;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Where the server is, and in which group it shall stand. Next sees who answers there. */
final class AddressPage extends ActPage {

	private final AddServerWizard wizard;
	private final List<String> groups;

	AddressPage(AddServerWizard wizard, List<String> groups) {
		super("address");
		this.wizard = wizard;
		this.groups = groups;
		setTitle(Messages.AddressPage_title);
		setDescription(Messages.AddressPage_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(8, 8).applyTo(area);
		new Label(area, SWT.NONE).setText(Messages.AddressPage_address);
		Text address = WidgetKey.set(new Text(area, SWT.BORDER), Keys.ADD_ADDRESS);
		address.setMessage(Messages.AddressPage_example);
		address.addModifyListener(event -> check(address.getText()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(address);
		new Label(area, SWT.NONE).setText(Messages.AddressPage_group);
		Combo group = WidgetKey.set(new Combo(area, SWT.DROP_DOWN), Keys.ADD_GROUP);
		group.setItems(groups.toArray(String[]::new));
		group.setText(Messages.AddressPage_defaultGroup);
		group.addModifyListener(event -> wizard.model().chooseGroup(group.getText()));
		wizard.model().chooseGroup(group.getText());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
		setControl(area);
		setPageComplete(false);
	}

	private void check(String text) {
		boolean isAddress = wizard.model().chooseAddress(text);
		setErrorMessage(text.isBlank() || isAddress ? null : Messages.AddressPage_noAddress);
		setPageComplete(isAddress && !text.isBlank());
	}

	@Override
	protected void beforeNext(Runnable proceed) {
		setErrorMessage(null);
		wizard.look(proceed);
	}
}
