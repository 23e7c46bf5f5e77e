// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.jspecify.annotations.Nullable;

/** Edit &gt; Copy in a table: the selected rows. */
public final class CopyRowsHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) {
		Rows.focused(event).ifPresent(Rows::copy);
		return null;
	}
}
