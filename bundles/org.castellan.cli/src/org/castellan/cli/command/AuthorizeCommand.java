// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.ProblemText;
import org.castellan.cli.output.Table;
import org.castellan.client.authorization.AuthorizationTarget;
import org.castellan.client.authorization.NewPublishers;
import org.castellan.client.authorization.ReceivedFile;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code castellan authorize}: a file or authorization numbers become seats of a machine. */
@Command(name = "authorize", customSynopsis = {
		"castellan authorize [OPTIONS] FILE",
		"       castellan authorize [OPTIONS] --number=NUMBER[=COUNT]... --online=URL",
		"       castellan authorize [OPTIONS] --number=NUMBER[=COUNT]... --request=FILE",
		"       castellan authorize [OPTIONS] --number=NUMBER[=COUNT]... --from=PORT@HOST" }, description = {
		"Authorize a licence server or this workstation, with a file that you received or with authorization numbers.",
		"A licence file or a response is applied whole or not at all. Numbers, typed or out of a provisioning file, are "
				+ "authorized --online at once, by a --request that you carry, or --from another licence server. After a failure, the same command goes on where it stopped." })
public final class AuthorizeCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Mixin
	private TargetOptions target = new TargetOptions();

	@Mixin
	private AnswerOptions answer = new AnswerOptions();

	@Mixin
	private ContactOptions contact = new ContactOptions();

	@Parameters(arity = "0..1", paramLabel = "FILE", description = "What you received: licence file, response or "
			+ "provisioning file. What it is shows by what is in it.")
	private @Nullable Path file;

	public AuthorizeCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		if (file == null) {
			contact.require();
			answer.require();
			return ask(contact.order(terminal));
		}
		return switch (ReceivedFile.read(file)) {
			case ReceivedFile.License(byte[] content) -> license(content);
			case ReceivedFile.Response(byte[] content) -> response(content);
			case ReceivedFile.Provisioning provisioning -> {
				answer.require();
				yield ask(contact.order(terminal, provisioning, file));
			}
		};
	}

	private int ask(ContactOptions.Order order) throws ProblemException, InterruptedException {
		try (TargetOptions.Target open = target.open(terminal)) {
			return answer.run(terminal, format, open, new AuthorizationDraft(UUID.randomUUID().toString(),
					AuthorizationDraft.AUTHORIZE, order.items(), order.contact()));
		}
	}

	private int response(byte[] content) throws ProblemException, InterruptedException {
		Optional<NewPublishers> newcomers = answer.newcomers();
		try (TargetOptions.Target open = target.open(terminal)) {
			if (newcomers.isPresent()) {
				newcomers.get().introduce(open.machine(), content);
			}
			return AuthorizationOutput.print(terminal, format, open.machine().apply(content));
		}
	}

	private int license(byte[] content) throws ProblemException, InterruptedException {
		Optional<NewPublishers> newcomers = answer.newcomers();
		try (TargetOptions.Target open = target.open(terminal)) {
			AuthorizationTarget machine = open.machine();
			if (newcomers.isPresent()) {
				newcomers.get().introduceLicense(machine, content);
			}
			AuthorizationResult result = machine.applyLicense(content);
			format.print(terminal, result, AuthorizeCommand::text);
			ProblemText.print(result.problems(), terminal.err());
			if (result.applied() && isOfNamedUsers(content)) {
				terminal.err().println("The named user licenses have been applied.");
			}
			return result.applied() ? ExitCode.OK : ExitCode.PROBLEMS;
		}
	}

	private static boolean isOfNamedUsers(byte[] content) {
		return LicenseFile.parse(content).features().stream().anyMatch(line -> line.attributes().has("USER_BASED"));
	}

	/** Also how a re-read is told. */
	static List<String> text(AuthorizationResult result) {
		List<String> lines = new ArrayList<>();
		lines.add(result.applied() ? "Authorized:" : "Not authorized; nothing of the file was applied.");
		if (result.applied()) {
			Table table = Table.of("FEATURE", "VERSION", ">SEATS", "EXPIRES");
			result.features().forEach(feature -> table.row(feature.name(), feature.version(),
					feature.count() < 0 ? "uncounted" : feature.count(), feature.expires()));
			lines.addAll(table.lines());
		}
		return lines;
	}
}
