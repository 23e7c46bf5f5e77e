// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import org.castellan.admin.ui.internal.servers.ServerRef;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.jspecify.annotations.Nullable;

/** Brings back the editors of the last session, without asking any server before one is looked at. */
public final class ServerInputFactory implements IElementFactory {

	static final String ID = "org.castellan.admin.ui.serverInput";
	static final String REF = "server";
	static final String NAME = "name";

	@Override
	public @Nullable IAdaptable createElement(IMemento memento) {
		String ref = memento.getString(REF);
		String name = memento.getString(NAME);
		try {
			return ref == null ? null : new ServerEditorInput(ServerRef.parse(ref), name == null ? ref : name);
		} catch (IllegalArgumentException e) {
			ILog.of(ServerInputFactory.class).warn("An editor was not restored: " + ref, e);
			return null;
		}
	}
}
