// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.castellan.authority.internal.database.Database;
import org.castellan.authority.internal.database.Row;
import org.castellan.authority.internal.database.Sql;
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.core.problem.ProblemException;

/** Which machine holds what of which order. */
public final class Activations {

	private static final String TABLES = " FROM activation a JOIN order_line l ON l.id = a.order_line_id "
			+ "JOIN orders o ON o.id = l.order_id JOIN customer c ON c.id = o.customer_id "
			+ "JOIN organization g ON g.id = c.organization_id ";
	private static final String COLUMNS = "SELECT a.id, a.machine_key, a.machine_name, a.host_id, a.seats, a.serial, a.state, "
			+ "a.since_at, a.changed_at, l.authorization_number, l.kind, l.title, l.feature, l.version, l.order_id, "
			+ "o.name AS order_name" + TABLES;
	private static final String FOUND = "WHERE LOWER(a.machine_name) LIKE ? ESCAPE '!' OR LOWER(a.host_id) LIKE ? ESCAPE '!' "
			+ "OR LOWER(l.title) LIKE ? ESCAPE '!' OR LOWER(l.authorization_number) LIKE ? ESCAPE '!' "
			+ "OR LOWER(o.name) LIKE ? ESCAPE '!' OR LOWER(g.name) LIKE ? ESCAPE '!' ";
	private static final String FOUND_OF = "WHERE o.id = ? AND (LOWER(a.machine_name) LIKE ? ESCAPE '!' "
			+ "OR LOWER(a.host_id) LIKE ? ESCAPE '!' OR LOWER(l.title) LIKE ? ESCAPE '!' "
			+ "OR LOWER(l.authorization_number) LIKE ? ESCAPE '!') ";

	private final Database database;

	/** Through {@link org.castellan.authority.Authority#activations()}. */
	public Activations(Database database) {
		this.database = database;
	}

	/** Those whose machine, host id, feature, number, order or organization contains what is looked for. */
	public Page<Activation> find(Search search) throws ProblemException {
		String pattern = search.pattern();
		return database.read(sql -> new Page<>(
				sql.list(Activations::activation, COLUMNS + FOUND + "ORDER BY a.changed_at DESC, a.id DESC LIMIT ? OFFSET ?",
						pattern, pattern, pattern, pattern, pattern, pattern, search.limit(), search.offset()),
				sql.number("SELECT COUNT(*)" + TABLES + FOUND, pattern, pattern, pattern, pattern, pattern, pattern)));
	}

	/**
	 * Those of an order whose machine, host id, feature or number contains what is looked for, the last changed first; those
	 * that hold nothing any more too.
	 */
	public Page<Activation> of(Order order, Search search) throws ProblemException {
		String pattern = search.pattern();
		return database.read(sql -> new Page<>(
				sql.list(Activations::activation, COLUMNS + FOUND_OF + "ORDER BY a.changed_at DESC, a.id DESC LIMIT ? OFFSET ?",
						order.id(), pattern, pattern, pattern, pattern, search.limit(), search.offset()),
				sql.number("SELECT COUNT(*)" + TABLES + FOUND_OF, order.id(), pattern, pattern, pattern, pattern)));
	}

	/** All of an order, those that hold nothing any more too. */
	public List<Activation> of(Order order) throws ProblemException {
		return database.read(sql -> sql.list(Activations::activation, COLUMNS + "WHERE o.id = ? ORDER BY l.place, a.id",
				order.id()));
	}

	public Optional<Activation> byId(long id) throws ProblemException {
		return database.read(sql -> byId(sql, id));
	}

	/** In a transaction that has begun. */
	public static Optional<Activation> byId(Sql sql, long id) throws SQLException {
		return sql.one(Activations::activation, COLUMNS + "WHERE a.id = ?", id);
	}

	private static Activation activation(Row row) throws SQLException {
		return new Activation(row.id("id"), row.id("order_id"), row.text("order_name"),
				new AuthorizationNumber(row.text("authorization_number")), Products.feature(row), row.text("machine_key"),
				row.text("machine_name"), row.text("host_id"), row.count("seats"), row.id("serial"),
				row.constant("state", ActivationState.class), row.instant("since_at"), row.instant("changed_at"));
	}
}
