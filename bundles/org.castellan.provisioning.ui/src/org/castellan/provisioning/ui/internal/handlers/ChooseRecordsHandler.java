// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.handlers;

import org.castellan.client.UserDirectories;
import org.castellan.provisioning.ui.internal.setup.SetupWizard;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Chooses the records and the key to work with. */
public final class ChooseRecordsHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		new SetupWizard(Desk.of(event), UserDirectories.ofUser().data(), false).open(Desk.shell(event));
		return null;
	}
}
