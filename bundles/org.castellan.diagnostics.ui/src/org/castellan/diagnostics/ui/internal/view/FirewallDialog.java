// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.firewall.FirewallScript;
import org.castellan.diagnostics.ui.Keys;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.ClipboardText;
import org.castellan.ui.SaveFileDialog;
import org.castellan.ui.SavedFile;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.jobs.Background;
import org.castellan.ui.jobs.JobRequest;
import org.castellan.ui.jobs.Outcome;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** The script that opens a firewall for some products, as it is while the person says what for; to copy or to save. */
final class FirewallDialog extends TitleAreaDialog {

	private static final int WIDTH = 720;
	private static final int HEIGHT = 280;
	private static final int COPY = IDialogConstants.CLIENT_ID;
	private static final int SAVE = IDialogConstants.CLIENT_ID + 1;

	private final List<PortRule> rules;
	private Optional<FirewallScript> script = Optional.empty();
	private FirewallForm form;
	private CTabFolder pages;
	private Text apply;
	private Text undo;

	private FirewallDialog(Shell parent, List<PortRule> rules) {
		super(parent);
		this.rules = rules;
		setHelpAvailable(false);
	}

	/** @param rules of the products; at least one */
	static void open(Shell parent, List<PortRule> rules) {
		new FirewallDialog(parent, rules).open();
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		getShell().setText(Messages.Firewall_title);
		setTitle(NLS.bind(Messages.Firewall_for,
				rules.stream().map(PortRule::product).distinct().collect(Collectors.joining(", "))));
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(12, 12).spacing(0, 10).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		form = new FirewallForm(area, rules, this::write);
		pages = new CTabFolder(area, SWT.TOP | SWT.FLAT | SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(pages);
		apply = page(Keys.FIREWALL_SCRIPT, Messages.Firewall_apply);
		undo = page(Keys.FIREWALL_UNDO, Messages.Firewall_undo);
		pages.setSelection(0);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, COPY, Messages.Firewall_copy, false);
		createButton(parent, SAVE, Messages.Firewall_save, false);
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
		write();
	}

	@Override
	protected void buttonPressed(int id) {
		switch (id) {
		case COPY -> script.ifPresent(this::copy);
		case SAVE -> script.ifPresent(this::save);
		default -> super.buttonPressed(id);
		}
	}

	/** What is typed may not be a wish yet; then there is no script, and the dialog says why. */
	private void write() {
		if (getButton(SAVE) == null) {
			return;
		}
		try {
			show(form.wish().script());
		} catch (ProblemException e) {
			script = Optional.empty();
			apply.setText("");
			undo.setText("");
			setErrorMessage(e.problem().message());
		}
		getButton(COPY).setEnabled(script.isPresent());
		getButton(SAVE).setEnabled(script.isPresent());
	}

	private void show(FirewallScript written) {
		script = Optional.of(written);
		apply.setText(written.text());
		undo.setText(written.undo());
		setErrorMessage(null);
		setMessage(written.notes().isEmpty() ? NLS.bind(Messages.Firewall_message, written.rules())
				: NLS.bind(Messages.Firewall_messageNotes, written.rules(), written.notes().size()));
	}

	private boolean isUndo() {
		return pages.getSelectionIndex() == 1;
	}

	private void copy(FirewallScript written) {
		ClipboardText.put(pages, isUndo() ? written.undo() : written.text());
		setMessage(NLS.bind(isUndo() ? Messages.Firewall_undoCopied : Messages.Firewall_copied, written.format().label()));
	}

	private void save(FirewallScript written) {
		byte[] content = isUndo() ? written.undoBytes() : written.bytes();
		SaveFileDialog.ask(getShell(), new SaveFileDialog.Request(isUndo() ? Messages.Firewall_saveUndo : Messages.Firewall_saveScript,
				Messages.Firewall_saveMessage, isUndo() ? written.undoFileName() : written.fileName(),
				List.of("*." + written.format().suffix()))).ifPresent(file -> save(file, content));
	}

	private void save(Path file, byte[] content) {
		Background.<Path>run(JobRequest.user(Messages.Firewall_saveScript, Keys.JOBS), progress -> SavedFile.write(file, content),
				pages, this::saved);
	}

	private void saved(Outcome<Path> outcome) {
		switch (outcome) {
		case Outcome.Done<Path>(Path file) -> setMessage(NLS.bind(Messages.Firewall_saved, file));
		case Outcome.Failed<Path>(Problem problem) -> setErrorMessage(problem.message());
		case Outcome.Cancelled<Path>() -> {
			// the person knows
		}
		}
	}

	private Text page(String key, String title) {
		Text text = WidgetKey.set(new Text(pages, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL), key);
		AccessibleName.set(text, title);
		text.setFont(JFaceResources.getTextFont());
		CTabItem item = new CTabItem(pages, SWT.NONE);
		item.setText(title);
		item.setControl(text);
		return text;
	}
}
