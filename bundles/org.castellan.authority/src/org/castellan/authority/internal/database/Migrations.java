// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.castellan.authority.AuthorityProblem;
import org.castellan.core.problem.ProblemException;

/**
 * Brings the schema up to date, one script after the other, and keeps a list of those that ran in
 * {@code schema_version}. Several processes may open the records at once: one runs the scripts, the others wait.
 *
 * @param all in the order of their versions
 */
record Migrations(List<Migration> all) {

	static final Migrations OF_THIS_VERSION = new Migrations(
			List.of(Migration.read("001-orders.sql"), Migration.read("002-returned.sql"), Migration.read("003-machine.sql")));

	private static final int ATTEMPTS = 5;

	Migrations {
		all = List.copyOf(all);
	}

	void run(DataSource source) throws SQLException, ProblemException {
		try (Connection turn = source.getConnection()) {
			prepare(turn);
			turn.setAutoCommit(false);
			// kept until the end by a connection that makes no tables, since H2 would end the transaction with the first
			new Sql(turn).list(Row::number, "SELECT id FROM schema_turn FOR UPDATE");
			try (Connection work = source.getConnection()) {
				work.setAutoCommit(false);
				runMissing(work);
			} finally {
				turn.rollback();
			}
		}
	}

	/** Two that come first at the same instant are in each other's way once; the loser finds everything there. */
	private static void prepare(Connection connection) throws SQLException {
		for (int attempt = 1;; attempt++) {
			try {
				Sql sql = new Sql(connection);
				sql.change("CREATE TABLE IF NOT EXISTS schema_turn (id INTEGER PRIMARY KEY)");
				sql.change("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, "
						+ "name VARCHAR(100) NOT NULL, checksum VARCHAR(64) NOT NULL, "
						+ "applied_at TIMESTAMP(6) WITH TIME ZONE NOT NULL)");
				sql.change("INSERT INTO schema_turn (id) VALUES (1) ON CONFLICT DO NOTHING");
				return;
			} catch (SQLException e) {
				if (attempt == ATTEMPTS) {
					throw e;
				}
			}
		}
	}

	private void runMissing(Connection connection) throws SQLException, ProblemException {
		Sql sql = new Sql(connection);
		Map<Integer, String> present = new HashMap<>();
		sql.list(row -> Map.entry(row.count("version"), row.text("checksum")), "SELECT version, checksum FROM schema_version")
				.forEach(applied -> present.put(applied.getKey(), applied.getValue()));
		checkKnown(present);
		for (Migration migration : all) {
			if (present.containsKey(migration.version())) {
				continue;
			}
			for (String statement : migration.statements()) {
				sql.change(statement);
			}
			sql.change("INSERT INTO schema_version (version, name, checksum, applied_at) VALUES (?, ?, ?, ?)",
					migration.version(), migration.name(), migration.checksum(), Instant.now());
			connection.commit();
		}
	}

	private void checkKnown(Map<Integer, String> present) throws ProblemException {
		Map<Integer, String> known = new HashMap<>();
		all.forEach(migration -> known.put(migration.version(), migration.checksum()));
		for (Map.Entry<Integer, String> applied : present.entrySet()) {
			String version = applied.getKey().toString();
			String checksum = known.get(applied.getKey());
			if (checksum == null) {
				throw new ProblemException(AuthorityProblem.DATABASE_NEWER.problem("version", version));
			}
			if (!checksum.equals(applied.getValue())) {
				throw new ProblemException(AuthorityProblem.SCHEMA_CHANGED.problem("version", version));
			}
		}
	}
}
