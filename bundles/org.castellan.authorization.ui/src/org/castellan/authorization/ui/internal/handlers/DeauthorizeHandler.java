// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.handlers;

import java.util.Optional;

import org.castellan.core.api.AuthorizationDraft;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.jspecify.annotations.Nullable;

/** Opens the wizard that gives licences back. */
public final class DeauthorizeHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) {
		Target.open(event, AuthorizationDraft.DEAUTHORIZE, Optional.empty());
		return null;
	}
}
