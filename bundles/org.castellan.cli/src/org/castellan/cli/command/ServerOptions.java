// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.util.Optional;

import org.castellan.cli.CliProblem;
import org.castellan.cli.Terminal;
import org.castellan.client.KnownServers;
import org.castellan.client.LicenseServerConnection;
import org.castellan.client.LicenseServers;
import org.castellan.client.UnknownServerException;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.net.ServerList;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.AccessToken;
import org.castellan.crypto.Fingerprint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server a command speaks to, and how it is known; a mixin of every command that speaks to one. */
final class ServerOptions {

	private static final String SERVER_VARIABLE = "CASTELLAN_SERVER";
	private static final String CREDENTIAL_VARIABLE = "CASTELLAN_ADMIN_CREDENTIAL";
	private static final String CLIENT_TOKEN_VARIABLE = "CASTELLAN_CLIENT_TOKEN";

	@Option(names = "--server", paramLabel = "PORT@HOST", converter = Reading.OfServers.class,
			description = "The server: 27000@licsrv01, or @licsrv01 to search its ports 27000 to 27009. Several are "
					+ "tried in turn if separated by ; (or :), and are one service if separated by a comma. "
					+ "Default: the variable CASTELLAN_SERVER, else @localhost.")
	private @Nullable ServerList server;

	@Option(names = "--fingerprint", paramLabel = "SHA256",
			description = "Pin a server that is met for the first time, if it shows this fingerprint.")
	private @Nullable String fingerprint;

	@Option(names = "--credential-file", paramLabel = "FILE",
			description = "The file that holds the server's admin credential. Default: the variable "
					+ "CASTELLAN_ADMIN_CREDENTIAL, else what is known for the server.")
	private @Nullable Path credentialFile;

	/** The options that name one of them, and what it is shown, to be typed once more. */
	String again(String name) {
		return TypedAgain.option("--server", name)
				+ (credentialFile == null ? "" : TypedAgain.option("--credential-file", credentialFile.toString()));
	}

	/** The servers to be asked. */
	ServerList servers(Terminal terminal) throws ProblemException {
		if (server != null) {
			return server;
		}
		try {
			return ServerList.parse(terminal.variable(SERVER_VARIABLE).orElse("@localhost"));
		} catch (IllegalArgumentException e) {
			throw badVariable(SERVER_VARIABLE, e);
		}
	}

	/**
	 * Connects to a server that is named in another option.
	 *
	 * @param credentialFile of its admin credential, else what is known for it
	 */
	static LicenseServerConnection connectTo(Terminal terminal, ServerAddress address, Optional<Path> credentialFile,
			Optional<Fingerprint> fingerprint) throws ProblemException, InterruptedException {
		Optional<AccessToken> credential = credentialFile.isPresent()
				? Optional.of(AccessToken.read(credentialFile.get())) : Optional.empty();
		return connect(terminal, address, credential, fingerprint);
	}

	/** Connects to the first server of the list that can be reached, and pins it if the person says so. */
	LicenseServerConnection connect(Terminal terminal) throws ProblemException, InterruptedException {
		Optional<ProblemException> first = Optional.empty();
		for (ServerAddress address : servers(terminal).addresses()) {
			try {
				return connect(terminal, address, credential(terminal), expected());
			} catch (ProblemException e) {
				first = first.or(() -> Optional.of(e));
			}
		}
		throw first.orElseThrow();
	}

	private static LicenseServerConnection connect(Terminal terminal, ServerAddress address,
			Optional<AccessToken> credential, Optional<Fingerprint> expected)
			throws ProblemException, InterruptedException {
		LicenseServers licenseServers = new LicenseServers(terminal.knownServers());
		try {
			return licenseServers.connect(address, credential);
		} catch (UnknownServerException e) {
			new FirstContact(terminal, licenseServers.known()).pin(e, expected);
			return licenseServers.connect(address, credential);
		}
	}

	/**
	 * Pins the servers of the list that are met for the first time, if the person says so. A server that cannot be reached
	 * now is passed over: another may answer.
	 */
	void meet(Terminal terminal) throws ProblemException, InterruptedException {
		KnownServers known = terminal.knownServers();
		LicenseServers licenseServers = new LicenseServers(known);
		FirstContact firstContact = new FirstContact(terminal, known);
		for (ServerAddress address : servers(terminal).addresses()) {
			try {
				licenseServers.find(address);
			} catch (UnknownServerException e) {
				firstContact.pin(e, expected());
			} catch (ProblemException e) {
				continue;
			}
		}
	}

	/** What a site that has turned the client token on wants to be shown at a checkout. */
	Optional<AccessToken> clientToken(Terminal terminal) throws ProblemException {
		return token(terminal, CLIENT_TOKEN_VARIABLE);
	}

	private Optional<Fingerprint> expected() throws ProblemException {
		return fingerprint == null ? Optional.empty() : Optional.of(Fingerprint.parse(fingerprint));
	}

	private Optional<AccessToken> credential(Terminal terminal) throws ProblemException {
		if (credentialFile != null) {
			return Optional.of(AccessToken.read(credentialFile));
		}
		return token(terminal, CREDENTIAL_VARIABLE);
	}

	private static Optional<AccessToken> token(Terminal terminal, String variable) throws ProblemException {
		try {
			return terminal.variable(variable).map(AccessToken::parse);
		} catch (IllegalArgumentException e) {
			throw badVariable(variable, e);
		}
	}

	private static ProblemException badVariable(String variable, IllegalArgumentException e) {
		return new ProblemException(
				CliProblem.BAD_VARIABLE.problem("variable", variable, "cause", String.valueOf(e.getMessage())), e);
	}
}
