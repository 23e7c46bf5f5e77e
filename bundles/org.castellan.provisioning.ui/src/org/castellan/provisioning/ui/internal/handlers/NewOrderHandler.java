// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.handlers;

import org.castellan.provisioning.ui.internal.order.OrderEditorInput;
import org.castellan.provisioning.ui.internal.record.NewOrderWizard;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Puts an order on record and opens it. */
public final class NewOrderHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		NewOrderWizard.open(Desk.shell(event), Desk.of(event), order -> OrderEditorInput.open(page, order));
		return null;
	}
}
