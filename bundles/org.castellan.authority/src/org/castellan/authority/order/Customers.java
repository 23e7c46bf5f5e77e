// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authority.Outcome;
import org.castellan.authority.internal.Texts;
import org.castellan.authority.internal.database.Database;
import org.castellan.authority.internal.database.Row;
import org.castellan.authority.internal.database.Sql;
import org.castellan.authorization.ContactField;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/** Who orders: people with their organizations. Customers of one organization have it in common. */
public final class Customers {

	private static final String TABLES = " FROM customer c JOIN organization g ON g.id = c.organization_id ";
	private static final String COLUMNS = "SELECT c.id, c.first_name, c.last_name, c.email, c.phone, c.role, "
			+ "g.name, g.department, g.address_1, g.address_2, g.city, g.state, g.location, g.location_code, g.postal_code, g.kind, "
			+ "g.industry" + TABLES;
	private static final String FOUND = "WHERE LOWER(c.first_name || ' ' || c.last_name) LIKE ? ESCAPE '!' "
			+ "OR LOWER(c.email) LIKE ? ESCAPE '!' OR LOWER(g.name) LIKE ? ESCAPE '!' ";

	private final Database database;
	private final Audit audit;

	/** Through {@link org.castellan.authority.Authority#customers()}. */
	public Customers(Database database, Audit audit) {
		this.database = database;
		this.audit = audit;
	}

	/** Puts a customer on record. An organization that is there already, equal in every field, is used. */
	public Outcome<Customer> create(Profile profile, Organization organization) throws ProblemException {
		List<Problem> problems = check(profile, organization);
		if (!problems.isEmpty()) {
			return new Outcome.Refused<>(problems);
		}
		return database.change(sql -> {
			long id = sql.insert(
					"INSERT INTO customer (organization_id, first_name, last_name, email, phone, role) "
							+ "VALUES (?, ?, ?, ?, ?, ?)",
					idOf(sql, organization), profile.firstName(), profile.lastName(), profile.email(), profile.phone(),
					profile.role());
			audit.write(sql, AuditEvent.CUSTOMER_CREATED, "customer " + id);
			return Outcome.done(new Customer(id, profile, organization));
		});
	}

	/** Puts other words on record for a customer; other customers keep the organization that they have. */
	public Outcome<Customer> change(Customer customer) throws ProblemException {
		return change(customer.id(), before -> customer);
	}

	/**
	 * Puts other words on record for a customer. Who changes another field at the same time is not undone by it.
	 *
	 * @param edit makes the customer that is to be of the one that is on record; the id is not looked at
	 */
	public Outcome<Customer> change(long id, UnaryOperator<Customer> edit) throws ProblemException {
		return database.change(sql -> {
			Optional<Customer> before = locked(sql, id);
			if (before.isEmpty()) {
				return Outcome.refused(AuthorityProblem.UNKNOWN_CUSTOMER.problem("customer", Long.toString(id)));
			}
			Customer edited = edit.apply(before.get());
			Customer after = new Customer(id, edited.profile(), edited.organization());
			List<Problem> problems = check(after.profile(), after.organization());
			if (!problems.isEmpty()) {
				return new Outcome.Refused<>(problems);
			}
			if (!after.equals(before.get())) {
				update(sql, after);
				audit.write(sql, AuditEvent.CUSTOMER_CHANGED, "customer " + id + ": " + changed(before.get(), after));
			}
			return Outcome.done(after);
		});
	}

	/** The names of the fields, not what they say. */
	private static String changed(Customer before, Customer after) {
		return Arrays.stream(ContactField.values())
				.filter(field -> !field.of(before.contact()).equals(field.of(after.contact()))).map(ContactField::key)
				.collect(Collectors.joining(", "));
	}

	private static void update(Sql sql, Customer customer) throws SQLException {
		Profile profile = customer.profile();
		sql.change("UPDATE customer SET organization_id = ?, first_name = ?, last_name = ?, email = ?, phone = ?, role = ? "
				+ "WHERE id = ?", idOf(sql, customer.organization()), profile.firstName(), profile.lastName(),
				profile.email(), profile.phone(), profile.role(), customer.id());
	}

	/** Those whose name, e-mail address or organization contains what is looked for. */
	public Page<Customer> find(Search search) throws ProblemException {
		String pattern = search.pattern();
		return database.read(sql -> new Page<>(
				sql.list(Customers::customer, COLUMNS + FOUND + "ORDER BY c.id DESC LIMIT ? OFFSET ?", pattern, pattern,
						pattern, search.limit(), search.offset()),
				sql.number("SELECT COUNT(*)" + TABLES + FOUND, pattern, pattern, pattern)));
	}

	public Optional<Customer> byId(long id) throws ProblemException {
		return database.read(sql -> byId(sql, id));
	}

	static Optional<Customer> byId(Sql sql, long id) throws SQLException {
		return sql.one(Customers::customer, COLUMNS + "WHERE c.id = ?", id);
	}

	private static Optional<Customer> locked(Sql sql, long id) throws SQLException {
		sql.list(row -> row.id("id"), "SELECT id FROM customer WHERE id = ? FOR UPDATE", id);
		return byId(sql, id);
	}

	private static long idOf(Sql sql, Organization organization) throws SQLException {
		Object[] fields = { organization.name(), organization.department(), organization.address1(),
				organization.address2(), organization.city(), organization.state(), organization.location(), organization.locationCode(),
				organization.postalCode(), organization.kind(), organization.industry() };
		Optional<Long> present = sql.one(row -> row.id("id"),
				"SELECT id FROM organization WHERE name = ? AND department = ? AND address_1 = ? AND address_2 = ? "
						+ "AND city = ? AND state = ? AND location = ? AND location_code = ? AND postal_code = ? AND kind = ? "
						+ "AND industry = ? ORDER BY id",
				fields);
		return present.isPresent() ? present.get()
				: sql.insert("INSERT INTO organization (name, department, address_1, address_2, city, state, "
						+ "location, location_code, postal_code, kind, industry) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", fields);
	}

	private static Customer customer(Row row) throws SQLException {
		return new Customer(row.id("id"),
				new Profile(row.text("first_name"), row.text("last_name"), row.text("email"), row.text("phone"),
						row.text("role")),
				new Organization(row.text("name"), row.text("department"), row.text("address_1"), row.text("address_2"),
						row.text("city"), row.text("state"), row.text("location"), row.text("location_code"), row.text("postal_code"),
						row.text("kind"), row.text("industry")));
	}

	private static List<Problem> check(Profile profile, Organization organization) {
		List<Problem> problems = new ArrayList<>(new Texts().optional("first name", profile.firstName())
				.optional("last name", profile.lastName()).optional("e-mail address", profile.email())
				.optional("phone number", profile.phone()).optional("person's role", profile.role())
				.optional("organization", organization.name()).optional("department", organization.department())
				.optional("address", organization.address1()).optional("address", organization.address2())
				.optional("city", organization.city()).optional("state or province", organization.state())
				.optional("location", organization.location()).optional("location code", organization.locationCode())
				.optional("postal code", organization.postalCode()).optional("kind of organization", organization.kind())
				.optional("industry", organization.industry()).problems());
		if (problems.isEmpty()) {
			problems.addAll(new Customer(0, profile, organization).contact().problems());
		}
		return problems;
	}
}
