// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.jspecify.annotations.Nullable;

/** File &gt; Export table: what the table with the focus shows. */
public final class ExportRowsHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) {
		Rows.focused(event).ifPresent(Rows::export);
		return null;
	}
}
