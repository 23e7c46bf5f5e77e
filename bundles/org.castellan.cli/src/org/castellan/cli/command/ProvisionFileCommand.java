// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.castellan.authority.Authority;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authority.Outcome;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authority.provisioning.CreateProvisioningFileOperation;
import org.castellan.authority.provisioning.CreatedFile;
import org.castellan.authority.provisioning.ProvisioningRequest;
import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.ProblemText;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code castellan provision file}: makes the file that a customer gets for an order. */
@Command(name = "file", description = {
		"Make the file that a customer gets for an order: .prvc for single use, .prvs for concurrent use, .lic for named users.",
		"A .lic is signed, so it needs the publisher's key and the licence server's host id, and is counted when it is made.",
		"With --mail-server it is sent by e-mail as well; what is written stays if that fails.",
		"The password of the key is asked for, or taken from CASTELLAN_PUBLISHER_PASSWORD." })
public final class ProvisionFileCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private AuthorityOption authority = new AuthorityOption();

	@Option(names = "--order", required = true, paramLabel = "ORDER", description = "Its name.")
	private String order = "";

	@Option(names = "--count", paramLabel = "FEATURE=COUNT",
			description = "How many of a feature; may be repeated. Default: all that is left of the order.")
	private Map<String, Integer> counts = new LinkedHashMap<>();

	@Option(names = "--host-id", paramLabel = "ID", converter = Reading.OfHostId.class,
			description = "Of the licence server, for named users.")
	private @Nullable HostId hostId;

	@Option(names = "--publisher", paramLabel = "DIRECTORY",
			description = "Where castellan publisher init made the key, for named users.")
	private @Nullable Path publisher;

	@Mixin
	private ContactFieldOptions contact = new ContactFieldOptions();

	@Option(names = "--note", paramLabel = "TEXT", description = "The file note, for the audit.")
	private String note = "";

	@Option(names = "--out", paramLabel = "FILE",
			description = "Where the file is written. Default: the order's name with the right extension, in this directory.")
	private @Nullable Path out;

	@ArgGroup(exclusive = false, multiplicity = "0..1")
	private @Nullable MailOptions mail;

	@Spec
	private @Nullable CommandSpec spec;

	public ProvisionFileCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	/**
	 * What JSON says.
	 *
	 * @param sentTo   the address that the mail server took a letter for; empty if there is none
	 * @param problems why there is none, if there was to be one
	 */
	record Shown(String order, String file, String fileType, String sentTo, List<Problem> problems) {
	}

	@Override
	public Integer call() throws ProblemException {
		try (Authority records = authority.open()) {
			Optional<Order> found = records.orders().byName(order);
			if (found.isEmpty()) {
				return authority.refuse(terminal, List.of(AuthorityProblem.UNKNOWN_ORDER.problem("order", order)));
			}
			ProvisioningRequest request = request(found.get());
			OutputFile.requireWritable(out == null ? Path.of(order) : out);
			Optional<LetterBox> box = mail == null ? Optional.empty()
					: Optional.of(LetterBox.of(mail, request.contact().email(), terminal));
			return switch (operation(records, found.get()).create(request)) {
				case Outcome.Refused<CreatedFile> refused -> authority.refuse(terminal, refused.problems());
				case Outcome.Done<CreatedFile> made -> deliver(found.get(), made, box);
			};
		}
	}

	private int deliver(Order found, Outcome.Done<CreatedFile> made, Optional<LetterBox> box) throws ProblemException {
		ProblemText.print(made.warnings(), terminal.err());
		Path file = write(made.value());
		List<Problem> problems = box.flatMap(each -> each.send(found, made.value(), note)).stream().toList();
		String sentTo = problems.isEmpty() ? box.map(each -> each.letter().to().value()).orElse("") : "";
		ProblemText.print(problems, terminal.err());
		authority.show(terminal, new Shown(found.name(), file.toString(), made.value().type().fileExtension(), sentTo, problems),
				ProvisionFileCommand::text);
		return problems.stream().findFirst().map(ExitCode::of).orElse(ExitCode.OK);
	}

	private static List<String> text(Shown shown) {
		List<String> wrote = List.of("Wrote " + shown.file());
		return shown.sentTo().isEmpty() ? wrote
				: List.of(wrote.getFirst(), "Sent to " + shown.sentTo() + "; the mail server has taken it");
	}

	private ProvisioningRequest request(Order found) throws ProblemException {
		ProvisioningRequest known = ProvisioningRequest.whole(found).withNote(note);
		ProvisioningRequest whole = known.withContact(contact.over(known.contact()));
		ProvisioningRequest part = counts.isEmpty() ? whole : whole.withCounts(counts);
		return hostId == null ? part : part.lockedTo(hostId);
	}

	private CreateProvisioningFileOperation operation(Authority records, Order found) throws ProblemException {
		if (found.product().licenseType() != LicenseType.NAMED_USER) {
			return records.createProvisioningFile();
		}
		if (publisher == null && spec != null) {
			throw new ParameterException(spec.commandLine(), "Missing required option: '--publisher=DIRECTORY', for named users");
		}
		return records.createProvisioningFile(new PublisherPassword(terminal).open(Objects.requireNonNull(publisher)));
	}

	private Path write(CreatedFile made) throws ProblemException {
		Path file = out == null ? Path.of(made.fileName()) : out;
		OutputFile.writeSecret(file, made.bytes());
		return file;
	}
}
