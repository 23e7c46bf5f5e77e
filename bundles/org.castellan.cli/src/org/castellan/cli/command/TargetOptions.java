// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.Optional;

import org.castellan.cli.Terminal;
import org.castellan.client.LicenseServerConnection;
import org.castellan.client.authorization.AuthorizationTarget;
import org.castellan.client.authorization.ServerTarget;
import org.castellan.client.authorization.WorkstationTarget;
import org.castellan.core.problem.ProblemException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which machine is authorized: a licence server, or this workstation; a mixin of every command about one. */
final class TargetOptions {

	private static final String THIS = "this workstation";

	@Mixin
	private ServerOptions server = new ServerOptions();

	@Option(names = "--workstation", description = "This workstation, for single use, instead of a licence server. Its "
			+ "authorizations lie where the variable CASTELLAN_AUTHORIZATIONS says, else in your own directories.")
	private boolean workstation;

	/**
	 * A machine to work with.
	 *
	 * @param connection to it, if there is one; closed with this
	 * @param again      the options that name it, to be typed once more, each after a blank
	 */
	record Target(AuthorizationTarget machine, Optional<LicenseServerConnection> connection, String again)
			implements AutoCloseable {

		@Override
		public void close() {
			connection.ifPresent(LicenseServerConnection::close);
		}
	}

	/** Finds the machine. */
	Target open(Terminal terminal) throws ProblemException, InterruptedException {
		return workstation ? new Target(WorkstationTarget.of(THIS, terminal.environment()), Optional.empty(),
				" --workstation") : connect(terminal);
	}

	private Target connect(Terminal terminal) throws ProblemException, InterruptedException {
		LicenseServerConnection connection = server.connect(terminal);
		String name = connection.server().address().toString();
		return new Target(new ServerTarget(name, () -> connection), Optional.of(connection), server.again(name));
	}
}
