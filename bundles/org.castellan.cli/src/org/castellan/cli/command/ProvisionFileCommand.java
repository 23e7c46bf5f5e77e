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
import org.castellan.cli.Terminal;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;
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

	@Spec
	private @Nullable CommandSpec spec;

	public ProvisionFileCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	/** What JSON says. */
	record Shown(String order, String file, String fileType) {
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
			Outcome<CreatedFile> outcome = operation(records, found.get()).create(request);
			Path file = outcome instanceof Outcome.Done<CreatedFile> made ? write(made.value()) : Path.of("");
			return authority.tell(terminal, outcome,
					made -> new Shown(found.get().name(), file.toString(), made.type().fileExtension()),
					made -> List.of("Wrote " + file));
		}
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
		OutputFile.write(file, made.bytes());
		return file;
	}
}
