// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.List;
import java.util.concurrent.Callable;

import org.castellan.authority.Authority;
import org.castellan.authority.order.Organization;
import org.castellan.authority.order.Profile;
import org.castellan.cli.Terminal;
import org.castellan.core.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code castellan customer create}: puts a customer on record. */
@Command(name = "create", description = "Put a customer on record: a person and the organization this person orders for.")
public final class CustomerCreateCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private AuthorityOption authority = new AuthorityOption();

	@Option(names = "--first-name", required = true, paramLabel = "NAME", description = "Of the person.")
	private String firstName = "";

	@Option(names = "--last-name", required = true, paramLabel = "NAME", description = "Of the person.")
	private String lastName = "";

	@Option(names = "--email", required = true, paramLabel = "ADDRESS", description = "Of the person.")
	private String email = "";

	@Option(names = "--phone", paramLabel = "NUMBER", description = "Of the person.")
	private String phone = "";

	@Option(names = "--role", paramLabel = "TEXT", description = "What the person does there.")
	private String role = "";

	@Option(names = "--organization", required = true, paramLabel = "NAME", description = "Of the organization.")
	private String organization = "";

	@Option(names = "--department", paramLabel = "NAME", description = "Of the organization.")
	private String department = "";

	@Option(names = "--address-1", paramLabel = "LINE", description = "Street and house.")
	private String address1 = "";

	@Option(names = "--address-2", paramLabel = "LINE", description = "More of the address.")
	private String address2 = "";

	@Option(names = "--city", paramLabel = "NAME", description = "Of the organization.")
	private String city = "";

	@Option(names = "--state", paramLabel = "NAME", description = "State or province.")
	private String state = "";

	@Option(names = "--location", paramLabel = "COUNTRY", description = "The country.")
	private String location = "";

	@Option(names = "--location-code", paramLabel = "CODE", description = "The country's code.")
	private String locationCode = "";

	@Option(names = "--postal-code", paramLabel = "CODE", description = "Of the organization.")
	private String postalCode = "";

	@Option(names = "--organization-kind", paramLabel = "TEXT", description = "For example Commercial.")
	private String organizationKind = "";

	@Option(names = "--industry", paramLabel = "TEXT", description = "Of the organization.")
	private String industry = "";

	public CustomerCreateCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws ProblemException {
		Profile profile = new Profile(firstName, lastName, email, phone, role);
		Organization where = new Organization(organization, department, address1, address2, city, state, location,
				locationCode, postalCode, organizationKind, industry);
		try (Authority records = authority.open()) {
			return authority.tell(terminal, records.customers().create(profile, where), Records.ShownCustomer::of,
					made -> List.of("Customer " + made.id()));
		}
	}
}
