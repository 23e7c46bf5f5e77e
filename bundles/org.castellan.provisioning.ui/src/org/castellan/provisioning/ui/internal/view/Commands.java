// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.view;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.handlers.IHandlerService;

/** Does what a menu's entry does. */
final class Commands {

	private Commands() {
	}

	static void run(IHandlerService handlers, String command) {
		try {
			handlers.executeCommand(command, null);
		} catch (CommandException e) {
			ILog.of(Commands.class).error(command, e);
		}
	}
}
