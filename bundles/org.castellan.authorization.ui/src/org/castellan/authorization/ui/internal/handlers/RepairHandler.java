// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.handlers;

import java.util.Optional;

import org.castellan.core.api.AuthorizationDraft;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.jspecify.annotations.Nullable;

/** Opens the wizard that binds what is authorized to the machine anew. */
public final class RepairHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) {
		Target.open(event, AuthorizationDraft.REPAIR, Optional.empty());
		return null;
	}
}
