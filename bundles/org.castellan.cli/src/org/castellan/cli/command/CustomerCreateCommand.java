// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;

import org.castellan.authority.Authority;
import org.castellan.authorization.Contact;
import org.castellan.authorization.ContactField;
import org.castellan.cli.Terminal;
import org.castellan.core.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code castellan customer create}: puts a customer on record. */
@Command(name = "create", description = "Put a customer on record: a person and the organization this person orders for.")
public final class CustomerCreateCommand implements Callable<Integer> {

	private final Terminal terminal;
	private final CustomerOptions fields = new CustomerOptions();

	@Mixin
	private AuthorityOption authority = new AuthorityOption();

	public CustomerCreateCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Spec
	void takeFields(CommandSpec spec) {
		fields.addTo(spec, EnumSet.of(ContactField.FIRST_NAME, ContactField.LAST_NAME, ContactField.EMAIL,
				ContactField.ORGANIZATION));
	}

	@Override
	public Integer call() throws ProblemException {
		try (Authority records = authority.open()) {
			return authority.tell(terminal,
					records.customers().create(fields.profile(Contact.NONE), fields.organization(Contact.NONE)),
					Records.ShownCustomer::of, made -> List.of("Customer " + made.id()));
		}
	}
}
