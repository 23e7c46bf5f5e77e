// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.castellan.authorization.Contact;
import org.castellan.authorization.ContactField;
import org.castellan.authorization.ProvisioningFile;
import org.castellan.cli.CliProblem;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.ProblemText;
import org.castellan.client.authorization.ReceivedFile;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who authorizes and with which numbers: by a provisioning file, by options, or by both, where options count. */
final class ContactOptions {

	@Spec(Spec.Target.MIXEE)
	private @Nullable CommandSpec command;

	@Option(names = "--number", paramLabel = "NUMBER[=COUNT]", converter = Reading.OfItem.class,
			description = "An authorization number and for how many seats, by default 1; may be repeated.")
	private List<AuthorizationItem> numbers = new ArrayList<>();

	@Option(names = "--provisioning", paramLabel = "FILE",
			description = "A provisioning file (.prvs, .prvc): the contact, and the numbers unless --number names some.")
	private @Nullable Path provisioning;

	@Mixin
	private ContactFieldOptions fields = new ContactFieldOptions();

	/** What was asked for by numbers, and who asks. */
	record Order(List<AuthorizationItem> items, Map<String, String> contact) {
	}

	/** Says that numbers must be given, where none are. */
	void require() {
		if (numbers.isEmpty() && provisioning == null) {
			throw new ParameterException(Objects.requireNonNull(command).commandLine(),
					"Give a FILE, or authorization numbers by --number or --provisioning.");
		}
	}

	Order order(Terminal terminal) throws ProblemException {
		return provisioning == null ? order(Optional.empty()) : order(terminal, ReceivedFile.read(provisioning), provisioning);
	}

	/** As {@link #order(Terminal)} with a provisioning file that was given otherwise. */
	Order order(Terminal terminal, ReceivedFile file, Path path) throws ProblemException {
		if (file instanceof ReceivedFile.Provisioning(ProvisioningFile content, var remarks)) {
			ProblemText.print(remarks, terminal.err());
			return order(Optional.of(content));
		}
		throw new ProblemException(CliProblem.NOT_PROVISIONING.problem("file", path.toString()));
	}

	private Order order(Optional<ProvisioningFile> file) throws ProblemException {
		Map<String, String> contact = new LinkedHashMap<>();
		Contact asking = fields.over(file.map(ProvisioningFile::contact).orElse(Contact.NONE));
		for (ContactField field : ContactField.values()) {
			if (!field.of(asking).isEmpty()) {
				contact.put(field.key(), field.of(asking));
			}
		}
		return new Order(items(file), contact);
	}

	private List<AuthorizationItem> items(Optional<ProvisioningFile> file) {
		if (!numbers.isEmpty()) {
			return numbers;
		}
		return file.map(each -> each.items().stream()
				.map(item -> new AuthorizationItem(item.number().text(), item.count())).toList()).orElse(List.of());
	}
}
