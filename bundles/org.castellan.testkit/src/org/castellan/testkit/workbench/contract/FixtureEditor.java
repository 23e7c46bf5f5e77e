// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench.contract;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.EditorPart;

import org.jspecify.annotations.Nullable;

/** An editor of the test kit's own, which has nothing to save. */
public final class FixtureEditor extends EditorPart {
	public static final String ID = "org.castellan.testkit.fixture.editor";

	static void open() {
		try {
			PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().openEditor(new Input(), ID);
		} catch (PartInitException e) {
			throw new AssertionError(e);
		}
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) {
		setSite(site);
		setInput(input);
		setPartName(input.getName());
	}

	@Override
	public void createPartControl(Composite parent) {
		new Label(parent, SWT.NONE).setText("the fixture editor");
	}

	@Override
	public void setFocus() {
		// nothing in this editor takes the focus
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// there is nothing to save
	}

	@Override
	public void doSaveAs() {
		// there is nothing to save
	}

	private record Input() implements IEditorInput {
		@Override
		public boolean exists() {
			return false;
		}

		@Override
		public @Nullable ImageDescriptor getImageDescriptor() {
			return null;
		}

		@Override
		public String getName() {
			return "fixture editor";
		}

		@Override
		public @Nullable IPersistableElement getPersistable() {
			return null;
		}

		@Override
		public String getToolTipText() {
			return getName();
		}

		@Override
		public <T> @Nullable T getAdapter(Class<T> adapter) {
			return null;
		}
	}
}
