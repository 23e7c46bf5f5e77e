// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** A label, a field for the path of a file, and a button to browse: three cells of a grid. Files may be dropped. */
public final class FileField {

	private static final int WIDTH = 340;

	private final Text text;

	/**
	 * A field for a file that is there.
	 *
	 * @param key  names the field, for tests
	 * @param told hears the text after every change
	 */
	public FileField(Composite parent, String key, String label, String[] extensions, Consumer<String> told) {
		this(parent, key, label, extensions, told, SWT.OPEN);
	}

	/** A field for a file that is to be written. */
	public static FileField toSave(Composite parent, String key, String label, String[] extensions,
			Consumer<String> told) {
		return new FileField(parent, key, label, extensions, told, SWT.SAVE);
	}

	private FileField(Composite parent, String key, String label, String[] extensions, Consumer<String> told, int style) {
		new Label(parent, SWT.NONE).setText(label);
		text = WidgetKey.set(new Text(parent, SWT.BORDER), key);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(text);
		text.addModifyListener(event -> told.accept(text.getText()));
		Button browse = new Button(parent, SWT.PUSH);
		browse.setText(Messages.SaveFileDialog_browse);
		browse.addListener(SWT.Selection, event -> browse(extensions, style));
		DropTarget target = new DropTarget(text, DND.DROP_COPY | DND.DROP_DEFAULT);
		target.setTransfer(FileTransfer.getInstance());
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void drop(DropTargetEvent event) {
				if (event.data instanceof String[] files && files.length > 0) {
					setText(files[0]);
				}
			}
		});
	}

	public void setText(String path) {
		text.setText(path);
	}

	public void setFocus() {
		text.setFocus();
	}

	private void browse(String[] extensions, int style) {
		FileDialog dialog = new FileDialog(text.getShell(), style);
		dialog.setFilterExtensions(extensions);
		String chosen = dialog.open();
		if (chosen != null) {
			setText(chosen);
		}
	}
}
