// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.castellan.authority.internal.database.Database;
import org.castellan.authority.internal.database.Row;
import org.castellan.authority.internal.database.Sql;
import org.castellan.core.problem.ProblemException;

/**
 * Who did what, and when. An entry is written in the transaction of what it tells, so that neither is there without the
 * other.
 */
public final class Audit {

	private static final int MAX_DETAILS = 1000;
	private static final String FOUND = " FROM audit a LEFT JOIN orders o ON o.id = a.order_id "
			+ "WHERE LOWER(a.details) LIKE ? ESCAPE '!' OR LOWER(a.what) LIKE ? ESCAPE '!' "
			+ "OR LOWER(a.who) LIKE ? ESCAPE '!' OR LOWER(o.name) LIKE ? ESCAPE '!'";

	/** Who asks in vain all day must not fill the records. */
	private static final int REFUSALS_AN_HOUR = 20;

	private final Database database;
	private final String who;
	private final InstantSource time;

	/**
	 * @param who the account or program that everything is written down to
	 */
	public Audit(Database database, String who, InstantSource time) {
		this.database = database;
		this.who = who;
		this.time = time;
	}

	/** Writes what is about no order. */
	public void write(Sql sql, AuditEvent what, String details) throws SQLException {
		sql.change("INSERT INTO audit (at, who, what, details) VALUES (?, ?, ?, ?)", time.instant(), who, what,
				cut(details));
	}

	/**
	 * Writes what is about an order.
	 *
	 * @param details no authorization number in full, nothing about a person
	 */
	public void write(Sql sql, AuditEvent what, long orderId, String details) throws SQLException {
		sql.change("INSERT INTO audit (at, who, what, order_id, details) VALUES (?, ?, ?, ?, ?)", time.instant(), who, what,
				orderId, cut(details));
	}

	/** Writes that a request about an order was refused; of an order no more than {@value #REFUSALS_AN_HOUR} an hour. */
	public void writeRefusal(Sql sql, long orderId, String reasons) throws SQLException {
		long before = sql.number("SELECT COUNT(*) FROM audit WHERE order_id = ? AND what = ? AND at > ?", orderId,
				AuditEvent.REFUSED, time.instant().minus(Duration.ofHours(1)));
		if (before < REFUSALS_AN_HOUR) {
			write(sql, AuditEvent.REFUSED, orderId,
					before < REFUSALS_AN_HOUR - 1 ? reasons : reasons + "; no more are written down within the hour");
		}
	}

	/** The entries that say or concern what is looked for, newest first. */
	public Page<AuditEntry> find(Search search) throws ProblemException {
		String pattern = search.pattern();
		return database.read(sql -> new Page<>(
				sql.list(Audit::entry, "SELECT a.at, a.who, a.what, a.details, o.name AS order_name" + FOUND
						+ " ORDER BY a.id DESC LIMIT ? OFFSET ?", pattern, pattern, pattern, pattern, search.limit(),
						search.offset()),
				sql.number("SELECT COUNT(*)" + FOUND, pattern, pattern, pattern, pattern)));
	}

	/** What is on record about an order, newest first. */
	public List<AuditEntry> of(Order order, int limit) throws ProblemException {
		return database.read(sql -> sql.list(Audit::entry, "SELECT a.at, a.who, a.what, a.details, o.name AS order_name "
				+ "FROM audit a JOIN orders o ON o.id = a.order_id WHERE a.order_id = ? ORDER BY a.id DESC LIMIT ?", order.id(),
				limit));
	}

	private static AuditEntry entry(Row row) throws SQLException {
		return new AuditEntry(row.instant("at"), row.text("who"), row.constant("what", AuditEvent.class),
				Optional.ofNullable(row.text("order_name")), row.text("details"));
	}

	private static String cut(String details) {
		return details.length() <= MAX_DETAILS ? details : details.substring(0, MAX_DETAILS - 1) + "…";
	}
}
