// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.jspecify.annotations.Nullable;

/** Edit &gt; Select all in a table. */
public final class SelectAllRowsHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) {
		Rows.focused(event).ifPresent(rows -> rows.source().selectAll());
		return null;
	}
}
