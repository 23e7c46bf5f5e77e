// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.acts;

import java.util.List;

import org.castellan.admin.ui.Keys;
import org.castellan.admin.ui.internal.servers.ConsoleServer;
import org.castellan.admin.ui.internal.servers.ServerEntry;
import org.castellan.core.problem.ProblemException;
import org.castellan.ui.Notice;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Gives a server another name and puts it into another group. */
public final class LabelServer extends Dialog {

	private static final int WIDTH = 260;

	private final ServerEntry entry;
	private final List<String> groups;
	private String name;
	private String group;

	private LabelServer(Shell parent, ServerEntry entry, List<String> groups) {
		super(parent);
		this.entry = entry;
		this.groups = groups;
		this.name = entry.name();
		this.group = entry.group();
	}

	public static void ask(ConsoleServer server, ServerEntry entry, Notice notice) {
		try {
			LabelServer dialog = new LabelServer(notice.owner().getShell(), entry, server.list().groups());
			if (dialog.open() == OK) {
				server.list().label(server.ref(), dialog.name, dialog.group);
			}
		} catch (ProblemException e) {
			notice.failed(e.problem());
		}
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.LabelServer_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(area);
		new Label(area, SWT.NONE).setText(Messages.LabelServer_name);
		Text nameField = WidgetKey.set(new Text(area, SWT.BORDER), Keys.LABEL_NAME);
		nameField.setText(entry.name());
		nameField.addModifyListener(event -> name = nameField.getText());
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(nameField);
		new Label(area, SWT.NONE).setText(Messages.LabelServer_group);
		Combo groupField = WidgetKey.set(new Combo(area, SWT.DROP_DOWN), Keys.LABEL_GROUP);
		groupField.setItems(groups.toArray(String[]::new));
		groupField.setText(entry.group());
		groupField.addModifyListener(event -> group = groupField.getText());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(groupField);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.LabelServer_act, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}
}
