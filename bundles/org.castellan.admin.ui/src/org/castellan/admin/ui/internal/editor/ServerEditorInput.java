// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.util.Objects;
import java.util.Optional;

import org.castellan.admin.ui.Keys;
import org.castellan.admin.ui.internal.servers.ServerEntry;
import org.castellan.admin.ui.internal.servers.ServerRef;
import org.castellan.ui.image.Icon;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.jspecify.annotations.Nullable;

/** Which server an editor shows; two of the same server are equal whatever it is called. */
public record ServerEditorInput(ServerRef ref, String name) implements IEditorInput, IPersistableElement {

	public ServerEditorInput {
		Objects.requireNonNull(ref);
		Objects.requireNonNull(name);
	}

	/** Opens the server, or brings it to the front, and turns to a page of {@link Keys}, if one is named. */
	public static void open(IWorkbenchPage page, ServerEntry entry, Optional<String> pageId) {
		try {
			var part = page.openEditor(new ServerEditorInput(entry.ref(), entry.name()), Keys.SERVER_EDITOR);
			if (part instanceof ServerEditor editor) {
				pageId.ifPresent(editor::setActivePage);
			}
		} catch (PartInitException e) {
			ILog.of(ServerEditorInput.class).error(entry.ref().id(), e);
		}
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof ServerEditorInput input && input.ref.equals(ref);
	}

	@Override
	public int hashCode() {
		return ref.hashCode();
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Icon.SERVER_UNKNOWN.descriptor();
	}

	@Override
	public String getName() {
		return name;
	}

	@Override
	public String getToolTipText() {
		return ref.id();
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(ServerInputFactory.REF, ref.id());
		memento.putString(ServerInputFactory.NAME, name);
	}

	@Override
	public String getFactoryId() {
		return ServerInputFactory.ID;
	}

	@Override
	public <T> @Nullable T getAdapter(Class<T> adapter) {
		return null;
	}
}
