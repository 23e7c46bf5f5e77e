// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.acts;

import java.util.Optional;
import java.util.Set;

import org.castellan.admin.ui.Keys;
import org.castellan.admin.ui.internal.servers.ConsoleServer;
import org.castellan.client.ClientProblem;
import org.castellan.client.KnownServer;
import org.castellan.client.LicenseServerConnection;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.AccessToken;
import org.castellan.http.HttpProblem;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.jobs.Background;
import org.castellan.ui.jobs.Outcome;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a server's admin credential, tries it, and keeps it where the command line finds it too: in a file that only
 * this user may read.
 */
public final class CredentialDialog extends TitleAreaDialog {

	private static final int WIDTH = 380;
	private static final Set<String> HELPED = Set.of(ClientProblem.NO_CREDENTIAL.code(),
			HttpProblem.CREDENTIAL_MISSING.code(), HttpProblem.CREDENTIAL_WRONG.code());

	private final ConsoleServer server;
	private Text field;

	private CredentialDialog(Shell parent, ConsoleServer server) {
		super(parent);
		this.server = server;
		setHelpAvailable(false);
	}

	/** Whether another credential would mend this. */
	public static boolean helps(Problem problem) {
		return HELPED.contains(problem.code());
	}

	public static void ask(Shell parent, ConsoleServer server) {
		new CredentialDialog(parent, server).open();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.Credential_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(NLS.bind(Messages.Credential_heading, server.ref().id()));
		setMessage(Messages.Credential_message);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		new Label(area, SWT.NONE).setText(Messages.Credential_field);
		field = WidgetKey.set(new Text(area, SWT.BORDER | SWT.PASSWORD), Keys.CREDENTIAL);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(field);
		field.addModifyListener(event -> check());
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.Credential_act, true).setEnabled(false);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	private void check() {
		boolean typed = !field.getText().isBlank();
		setErrorMessage(typed && parse(field.getText()) == null ? Messages.Credential_form : null);
		getButton(IDialogConstants.OK_ID).setEnabled(parse(field.getText()) != null);
	}

	static @Nullable AccessToken parse(String text) {
		try {
			return AccessToken.parse(text);
		} catch (IllegalArgumentException e) {
			return null;
		}
	}

	@Override
	protected void okPressed() {
		AccessToken token = parse(field.getText());
		if (token == null) {
			return;
		}
		getButton(IDialogConstants.OK_ID).setEnabled(false);
		Background.<Boolean>run(Act.job(Messages.Credential_job, server), progress -> keep(server, token), getShell(),
				this::tried);
	}

	/** Tries a credential, and keeps it if the server takes it. */
	static Boolean keep(ConsoleServer server, AccessToken token) throws ProblemException, InterruptedException {
		Optional<KnownServer> known = server.known();
		if (known.isEmpty()) {
			return false;
		}
		try (LicenseServerConnection trial = server.list().servers().connect(known.get().address(), Optional.of(token))) {
			trial.status();
		}
		server.list().servers().known().keepCredential(known.get(), token);
		return true;
	}

	private void tried(Outcome<Boolean> outcome) {
		switch (outcome) {
		case Outcome.Done<Boolean>(Boolean kept) -> {
			server.live().reconnect();
			super.okPressed();
		}
		case Outcome.Failed<Boolean>(Problem problem) -> {
			setErrorMessage(problem.message());
			getButton(IDialogConstants.OK_ID).setEnabled(true);
		}
		case Outcome.Cancelled<Boolean>() -> getButton(IDialogConstants.OK_ID).setEnabled(true);
		}
	}
}
