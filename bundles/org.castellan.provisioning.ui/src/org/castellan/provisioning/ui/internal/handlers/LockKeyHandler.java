// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Forgets the publisher's key, and a database server's password, until they are given again. */
public final class LockKeyHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		Desk.of(event).lock();
		return null;
	}
}
