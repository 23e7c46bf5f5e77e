// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.handlers;

import org.castellan.admin.ui.internal.acts.StopService;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Stops the selected service, after asking. */
public final class StopServiceHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		Selected.of(event)
				.ifPresent(selected -> StopService.ask(selected.server(), selected.entry().name(), selected.notice()));
		return null;
	}
}
