// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/**
 * Asks where to write a file: a path to type, a button to browse, and at once what is in the way. For example
 * {@code SaveFileDialog.ask(shell, request)} with the name {@code machine-ids.txt}.
 */
public final class SaveFileDialog extends TitleAreaDialog {

	/** The field with the path, for tests. */
	public static final String KEY_FILE = "save.file";

	private static final int WIDTH = 380;
	private static @Nullable Path lastDirectory;

	private final Request request;
	private Text field;
	private Path file;

	/**
	 * What is to be written.
	 *
	 * @param title      names the act, for example {@code Save machine ids}
	 * @param message    what the file is for
	 * @param name       a name to suggest
	 * @param extensions such as {@code *.txt}, the first for a new file
	 */
	public record Request(String title, String message, String name, List<String> extensions) {

		public Request {
			extensions = List.copyOf(extensions);
		}
	}

	private SaveFileDialog(Shell parent, Request request) {
		super(parent);
		this.request = request;
		this.file = directory().resolve(request.name());
		setHelpAvailable(false);
	}

	public static Optional<Path> ask(Shell parent, Request request) {
		SaveFileDialog dialog = new SaveFileDialog(parent, request);
		if (dialog.open() != OK) {
			return Optional.empty();
		}
		lastDirectory = dialog.file.toAbsolutePath().getParent();
		return Optional.of(dialog.file);
	}

	private static Path directory() {
		return lastDirectory != null ? lastDirectory : Path.of(System.getProperty("user.home"));
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(request.title());
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(request.title());
		setMessage(request.message());
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		new Label(area, SWT.NONE).setText(Messages.SaveFileDialog_file);
		field = WidgetKey.set(new Text(area, SWT.BORDER), KEY_FILE);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(field);
		field.setText(file.toString());
		field.addModifyListener(event -> check());
		Button browse = new Button(area, SWT.PUSH);
		browse.setText(Messages.SaveFileDialog_browse);
		browse.addListener(SWT.Selection, event -> browse());
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.SaveFileDialog_save, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		check();
	}

	private void browse() {
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setText(request.title());
		dialog.setFilterExtensions(request.extensions().toArray(String[]::new));
		dialog.setFilterPath(String.valueOf(file.toAbsolutePath().getParent()));
		dialog.setFileName(String.valueOf(file.getFileName()));
		String chosen = dialog.open();
		if (chosen != null) {
			field.setText(chosen);
		}
	}

	private void check() {
		String error = problem(field.getText().strip());
		setErrorMessage(error);
		if (error == null) {
			boolean replaces = Files.exists(file);
			setMessage(replaces ? NLS.bind(Messages.SaveFileDialog_replaces, file.getFileName()) : request.message(),
					replaces ? IMessageProvider.WARNING : IMessageProvider.NONE);
		}
		getButton(IDialogConstants.OK_ID).setEnabled(error == null);
	}

	/** Why the text names no place to write to; else it is taken over. */
	private @Nullable String problem(String text) {
		try {
			Path chosen = Path.of(text).toAbsolutePath();
			if (text.isEmpty() || Files.isDirectory(chosen)) {
				return Messages.SaveFileDialog_noName;
			}
			if (!Files.isDirectory(chosen.getParent())) {
				return NLS.bind(Messages.SaveFileDialog_noFolder, chosen.getParent());
			}
			file = chosen;
			return null;
		} catch (InvalidPathException e) {
			return Messages.SaveFileDialog_noName;
		}
	}
}
