// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.castellan.authority.Authority;
import org.castellan.authority.DatabaseAddress;
import org.castellan.authority.site.RunningSite;
import org.castellan.authority.site.SiteOptions;
import org.castellan.authority.site.SiteProblem;
import org.castellan.cli.ExitCode;
import org.castellan.cli.Signals;
import org.castellan.cli.Terminal;
import org.castellan.core.io.FileFailure;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.PublisherStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code castellan site run}: is the activation site, until SIGTERM or SIGINT stops it. */
@Command(name = "run", description = {
		"Answer authorization requests over HTTPS until this process is stopped (SIGTERM, Ctrl+C).",
		"Standard output says where it listens and its certificate's fingerprint, once it is ready.",
		"The password of the key is asked for, or taken from CASTELLAN_PUBLISHER_PASSWORD." })
public final class SiteRunCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private SiteStartOptions start = new SiteStartOptions();

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
		SiteOptions options = start.options();
		makeHome(options);
		System.setProperty("logback.configurationFile", "org/castellan/authority/internal/site/logback-site.xml");
		System.setProperty("castellan.log", options.logDirectory().toString());
		DatabaseAddress records = DatabaseAddress.parse(start.authority());
		PublisherKey key = key();
		CountDownLatch stopped = new CountDownLatch(1);
		try (Authority open = AuthorityOption.open(records, "activation site", new PrintWriter(terminal.err(), true));
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

	/** Before anything is logged there. */
	private static void makeHome(SiteOptions options) throws ProblemException {
		try {
			Files.createDirectories(options.home());
			Files.createDirectories(options.logDirectory());
		} catch (IOException e) {
			throw new ProblemException(SiteProblem.HOME_UNUSABLE.problem("home", options.home().toString(), "reason",
					FileFailure.sentence(e)), e);
		}
	}

	private PublisherKey key() throws ProblemException {
		char[] password = new PublisherPassword(terminal).existing();
		try {
			return new PublisherStore(start.publisher()).open(password);
		} finally {
			Arrays.fill(password, ' ');
		}
	}

	private static List<String> text(Ready ready) {
		return List.of("The activation site of " + ready.publisher() + " is ready.",
				"Address:     " + ready.address(), "Fingerprint: " + ready.fingerprint(),
				"With it, for castellan authorize --online: " + ready.pinned());
	}
}
