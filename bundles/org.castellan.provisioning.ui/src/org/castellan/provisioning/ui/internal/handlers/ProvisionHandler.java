// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.handlers;

import java.util.Optional;

import org.castellan.authority.order.Order;
import org.castellan.provisioning.ui.internal.provision.ProvisionWizard;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Makes a provisioning file through the wizard, of the selected order if there is one. */
public final class ProvisionHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		Optional<Order> order = HandlerUtil.getCurrentStructuredSelection(event).getFirstElement() instanceof Order selected
				? Optional.of(selected)
				: Optional.empty();
		ProvisionWizard.open(Desk.shell(event), Desk.of(event), order);
		return null;
	}
}
