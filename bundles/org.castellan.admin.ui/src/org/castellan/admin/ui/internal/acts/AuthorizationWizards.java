// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.acts;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.castellan.admin.ui.internal.servers.ConsoleServer;
import org.castellan.client.authorization.ServerTarget;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.ISources;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/**
 * Opens the Software Authorization Wizard and its sisters for a server of the console. They are another bundle's, known by
 * the ids of its commands: the machine is handed over as the selection.
 */
public enum AuthorizationWizards {

	AUTHORIZE("org.castellan.authorization.ui.authorize"), DEAUTHORIZE("org.castellan.authorization.ui.deauthorize"),
	REPAIR("org.castellan.authorization.ui.repair");

	private static final String FILE = "org.castellan.authorization.ui.file";

	private final String command;

	AuthorizationWizards(String command) {
		this.command = command;
	}

	/** Whether the bundle is there; an application may have left it out. */
	public boolean isPresent(IServiceLocator site) {
		return site.getService(ICommandService.class).getCommand(command).isDefined();
	}

	/**
	 * Opens the wizard and returns when it is closed.
	 *
	 * @param file to authorize with, if there is one already
	 */
	public void open(IServiceLocator site, ConsoleServer server, String serverName, Optional<Path> file) {
		ServerTarget target = new ServerTarget(serverName, () -> server.live().connection());
		IHandlerService handlers = site.getService(IHandlerService.class);
		IEvaluationContext context = handlers.createContextSnapshot(false);
		context.addVariable(ISources.ACTIVE_CURRENT_SELECTION_NAME, new StructuredSelection(target));
		Map<String, String> parameters = file.map(path -> Map.of(FILE, path.toString())).orElse(Map.of());
		try {
			handlers.executeCommandInContext(ParameterizedCommand.generateCommand(
					site.getService(ICommandService.class).getCommand(command), parameters), null, context);
		} catch (CommandException e) {
			ILog.of(AuthorizationWizards.class).error(command, e);
		}
	}
}
