// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.castellan.authority.Authority;
import org.castellan.authorization.ContactField;
import org.castellan.cli.Terminal;
import org.castellan.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code castellan customer edit}: puts other words on record for a customer. */
@Command(name = "edit", description = {
		"Change the fields of a customer that are given; \"\" empties one.",
		"Files that were made and other customers of the organization stay as they are." })
public final class CustomerEditCommand implements Callable<Integer> {

	private final Terminal terminal;
	private final CustomerOptions fields = new CustomerOptions();

	@Mixin
	private AuthorityOption authority = new AuthorityOption();

	@Parameters(paramLabel = "ID", description = "As castellan customer list shows it.")
	private long customer;

	private @Nullable CommandSpec spec;

	public CustomerEditCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Spec
	void takeFields(CommandSpec own) {
		spec = own;
		fields.addTo(own, EnumSet.noneOf(ContactField.class));
	}

	@Override
	public Integer call() throws ProblemException {
		if (fields.isEmpty()) {
			throw new ParameterException(Objects.requireNonNull(spec).commandLine(),
					"Name at least one field, for example --email=ADDRESS");
		}
		try (Authority records = authority.open()) {
			return authority.tell(terminal, records.customers().change(customer, fields::edited), Records.ShownCustomer::of,
					changed -> List.of("Customer " + changed.id()));
		}
	}
}
