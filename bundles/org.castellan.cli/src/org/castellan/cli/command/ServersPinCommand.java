// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.client.KnownServer;
import org.castellan.client.KnownServers;
import org.castellan.client.LicenseServers;
import org.castellan.client.ServerIdentity;
import org.castellan.client.UnknownServerException;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.AccessToken;
import org.castellan.crypto.Fingerprint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code castellan servers pin}: trusts a server from now on. */
@Command(name = "pin", description = {
		"Trust a server from now on, by its fingerprint; in place of what was pinned at that address.",
		"The fingerprint is compared with --fingerprint, or shown to you." })
public final class ServersPinCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Parameters(paramLabel = "PORT@HOST", converter = Reading.OfServer.class,
			description = "The server; @HOST searches its ports 27000 to 27009.")
	private ServerAddress server = ServerAddress.parse("@localhost");

	@Option(names = "--fingerprint", paramLabel = "SHA256",
			description = "What the server's administrator reads out.")
	private @Nullable String fingerprint;

	@Option(names = "--credential-file", paramLabel = "FILE",
			description = "Keep the admin credential in this file for the server, in a file of yours alone.")
	private @Nullable Path credentialFile;

	public ServersPinCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws ProblemException, InterruptedException {
		KnownServers known = terminal.knownServers();
		ServerIdentity identity = new LicenseServers(known).look(server);
		KnownServer pinned = new FirstContact(terminal, known).pin(new UnknownServerException(identity),
				fingerprint == null ? Optional.empty()
						: Optional.of(Fingerprint.parse(fingerprint)));
		if (credentialFile != null) {
			known.keepCredential(pinned, AccessToken.read(credentialFile));
		}
		return ExitCode.OK;
	}
}
