// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.castellan.authority.DatabaseAddress;
import org.castellan.authority.site.SiteOptions;
import org.castellan.core.net.PortNumber;
import org.castellan.core.problem.ProblemException;
import org.castellan.http.AddressRange;
import org.castellan.http.TrustedProxies;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How an activation site is to be run; a mixin of {@code run} and {@code install}. */
final class SiteStartOptions {

	@Spec(Spec.Target.MIXEE)
	private @Nullable CommandSpec spec;

	@Option(names = "--home", required = true, paramLabel = "DIRECTORY",
			description = "Where the site keeps its TLS identity (tls.pem) and its log; made if it is not there.")
	private Path home = Path.of("");

	@Option(names = "--authority", required = true, paramLabel = "DIRECTORY|JDBC-URL",
			description = "The vendor's records: a directory, or the JDBC URL of a PostgreSQL server.")
	private String authority = "";

	@Option(names = "--publisher", required = true, paramLabel = "DIRECTORY",
			description = "Where castellan publisher init made the key that signs the answers.")
	private Path publisher = Path.of("");

	@Option(names = "--port", paramLabel = "PORT", converter = Reading.OfPort.class,
			description = "Listen on this port. Default: " + SiteOptions.DEFAULT_PORT + ".")
	private @Nullable PortNumber port;

	@Option(names = "--bind", paramLabel = "ADDRESS",
			description = "Listen on this one address of the machine. Default: on all of them.")
	private @Nullable String bind;

	@Option(names = "--requests-per-minute", paramLabel = "N",
			description = "How many requests one address may send. Default: " + SiteOptions.DEFAULT_REQUESTS_PER_MINUTE + ".")
	private int requestsPerMinute = SiteOptions.DEFAULT_REQUESTS_PER_MINUTE;

	@Option(names = "--trusted-proxy", paramLabel = "CIDR", converter = Reading.OfAddressRange.class,
			description = "Reverse proxies, such as 10.0.0.0/8; may be repeated. Requests that come from them "
					+ "are counted by the last address of X-Forwarded-For that is no such proxy. Default: the header says nothing.")
	private List<AddressRange> proxies = new ArrayList<>();

	/** The publisher's directory, absolute. */
	Path publisher() {
		return publisher.toAbsolutePath().normalize();
	}

	/** A directory or a JDBC URL, as it is typed. */
	String authority() {
		return authority;
	}

	SiteOptions options() {
		if (requestsPerMinute < 1) {
			throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "--requests-per-minute is 1 or more.");
		}
		SiteOptions options = SiteOptions.of(home).withRequestsPerMinute(requestsPerMinute)
				.withProxies(new TrustedProxies(proxies));
		if (port != null) {
			options = options.withPort(port.value());
		}
		return bind == null ? options : options.withBind(bind);
	}

	/** Of {@code castellan site run} that does the same, wherever it is started. */
	List<String> arguments() throws ProblemException {
		SiteOptions options = options();
		List<String> arguments = new ArrayList<>(List.of("--home", options.home().toString(), "--authority", records(),
				"--publisher", publisher().toString(), "--port", Integer.toString(options.port()), "--requests-per-minute",
				Integer.toString(options.requestsPerMinute())));
		if (bind != null) {
			arguments.addAll(List.of("--bind", bind));
		}
		proxies.forEach(proxy -> arguments.addAll(List.of("--trusted-proxy", proxy.toString())));
		return arguments;
	}

	/** For what everybody of the machine can read. */
	void requireNoPassword() throws ProblemException {
		if (DatabaseAddress.parse(authority) instanceof DatabaseAddress.PostgreSql server && server.hasPassword()) {
			throw new ParameterException(Objects.requireNonNull(spec).commandLine(),
					"Everybody can read a unit file: leave the password out of --authority. PostgreSQL's driver finds it in the "
							+ "account's ~/.pgpass, or in the file that PGPASSFILE names in --environment.");
		}
	}

	/** The home, and the records if they are a directory. */
	List<Path> directories() throws ProblemException {
		return DatabaseAddress.parse(authority) instanceof DatabaseAddress.Directory records
				? List.of(options().home(), records.path())
				: List.of(options().home());
	}

	private String records() throws ProblemException {
		return DatabaseAddress.parse(authority) instanceof DatabaseAddress.Directory records ? records.path().toString()
				: authority;
	}
}
