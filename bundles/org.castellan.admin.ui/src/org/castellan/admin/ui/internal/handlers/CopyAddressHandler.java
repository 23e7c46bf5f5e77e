// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.handlers;

import org.castellan.admin.ui.internal.acts.CopyAddress;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Copies where the selected server is, as port@host, for a client's settings. */
public final class CopyAddressHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		Selected.of(event).ifPresent(selected -> CopyAddress.run(selected.server(), selected.notice()));
		return null;
	}
}
