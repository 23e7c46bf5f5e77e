// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.handlers;

import java.nio.file.Path;
import java.util.Optional;

import org.castellan.authorization.ui.Keys;
import org.castellan.core.api.AuthorizationDraft;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.jspecify.annotations.Nullable;

/** Opens the Software Authorization Wizard, at the file if one is given. */
public final class AuthorizeHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) {
		Target.open(event, AuthorizationDraft.AUTHORIZE,
				Optional.ofNullable(event.getParameter(Keys.PARAMETER_FILE)).map(Path::of));
		return null;
	}
}
