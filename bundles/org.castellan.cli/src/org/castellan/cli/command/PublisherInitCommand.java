// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.core.api.PublisherInfo;
import org.castellan.crypto.PublisherStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code castellan publisher init}: makes a publisher's key and certificate. */
@Command(name = "init", description = {
		"Make a publisher: its key, under a password, and the certificate that its customers get.",
		"The password is asked for, or taken from CASTELLAN_PUBLISHER_PASSWORD." })
public final class PublisherInitCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Parameters(paramLabel = "DIRECTORY", description = "Where publisher.p12 and publisher.crt are written.")
	private Path directory = Path.of("");

	@Option(names = "--name", required = true, paramLabel = "NAME", description = "The name in the certificate.")
	private String name = "";

	@Option(names = "--trial", description = "Mark everything that it signs as a trial.")
	private boolean trial;

	public PublisherInitCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		PublisherStore store = new PublisherStore(directory);
		char[] password = new PublisherPassword(terminal).chosen();
		try {
			format.print(terminal, store.create(name, password, trial).publisher().info(), PublisherInitCommand::text);
		} finally {
			Arrays.fill(password, ' ');
		}
		terminal.err().println("Give " + store.certificateFile() + " to your customers; keep publisher.p12 to yourself.");
		return ExitCode.OK;
	}

	private static List<String> text(PublisherInfo publisher) {
		return List.of("Publisher    " + publisher.name() + (publisher.trial() ? " (trial)" : ""),
				"Key          " + publisher.keyId(), "Fingerprint  " + publisher.fingerprint());
	}
}
