// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.castellan.authority.Authority;
import org.castellan.authority.DatabaseAddress;
import org.castellan.authority.site.RunningSite;
import org.castellan.authority.site.SiteOptions;
import org.castellan.cli.ExitCode;
import org.castellan.cli.Signals;
import org.castellan.cli.Terminal;
import org.castellan.core.net.PortNumber;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.PublisherStore;
import org.castellan.http.AddressRange;
import org.castellan.http.TrustedProxies;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code castellan site run}: is the activation site, until SIGTERM or SIGINT stops it. */
@Command(name = "run", description = {
		"Answer authorization requests over HTTPS until this process is stopped (SIGTERM, Ctrl+C).",
		"Standard output says where it listens and its certificate's fingerprint, once it is ready.",
		"The password of the key is asked for, or taken from CASTELLAN_PUBLISHER_PASSWORD." })
public final class SiteRunCommand implements Callable<Integer> {

	private final Terminal terminal;

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
			description = "A reverse proxy before the site, such as 10.0.0.0/8; may be repeated. Requests that come from it "
					+ "are counted by the last address of X-Forwarded-For that is no such proxy. Default: the header says nothing.")
	private List<AddressRange> proxies = new ArrayList<>();

	@Spec
	private @Nullable CommandSpec spec;

	@Mixin
	private FormatOption format = new FormatOption();

	/**
	 * What standard output says of a site that is ready.
	 *
	 * @param address     to be given to customers, with the fingerprint
	 * @param fingerprint of its certificate
	 * @param pinned      both in one text, for who cannot compare
	 */
	record Ready(String address, int port, String fingerprint, String pinned, String publisher, String records) {
	}

	public SiteRunCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws ProblemException, InterruptedException {
		SiteOptions options = options();
		System.setProperty("logback.configurationFile", "org/castellan/authority/internal/site/logback-site.xml");
		System.setProperty("castellan.log", options.logDirectory().toString());
		DatabaseAddress records = DatabaseAddress.parse(authority);
		PublisherKey key = key();
		CountDownLatch stopped = new CountDownLatch(1);
		try (Authority open = Authority.open(records, "activation site");
				RunningSite site = RunningSite.start(options, open.answerRequest(key)::answer, key.publisher(),
						InstantSource.system());
				Signals signals = new Signals(name -> stopped.countDown())) {
			format.print(terminal, new Ready(site.address(), site.port(), site.fingerprint().value(),
					site.address() + "#" + site.fingerprint(), key.publisher().name(), records.toString()), SiteRunCommand::text);
			terminal.out().flush();
			stopped.await();
		}
		return ExitCode.OK;
	}

	private SiteOptions options() {
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

	private PublisherKey key() throws ProblemException {
		char[] password = new PublisherPassword(terminal).existing();
		try {
			return new PublisherStore(publisher).open(password);
		} finally {
			Arrays.fill(password, ' ');
		}
	}

	private static List<String> text(Ready ready) {
		return List.of("The activation site of " + ready.publisher() + " is ready.",
				"Address:     " + ready.address(), "Fingerprint: " + ready.fingerprint(),
				"For who cannot compare the fingerprint: " + ready.pinned());
	}
}
