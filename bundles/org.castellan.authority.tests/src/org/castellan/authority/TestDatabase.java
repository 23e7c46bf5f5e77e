// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.castellan.testkit.database.PostgreSqlServer;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL server of the tests: that of {@code releng/test}, or one that the same script starts for this JVM and
 * stops when it ends. Where CI is set the former must be there, so that no test passes for want of a server.
 */
public final class TestDatabase {

	private static final String URL = Optional.ofNullable(System.getenv(PostgreSqlServer.VARIABLE)).orElseGet(TestDatabase::start);
	private static final AtomicInteger NUMBER = new AtomicInteger();

	private TestDatabase() {
	}

	/** A database with nothing in it. */
	public static DatabaseAddress postgreSql() {
		PGSimpleDataSource server = new PGSimpleDataSource();
		server.setURL(URL);
		String name = "test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
		try (Connection connection = server.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("CREATE DATABASE " + name);
		} catch (SQLException e) {
			throw new AssertionError("No database can be made", e);
		}
		return new DatabaseAddress.PostgreSql(URL.replace("/postgres?", "/" + name + "?"));
	}

	private static String start() {
		if (System.getenv("CI") != null) {
			throw new AssertionError(PostgreSqlServer.VARIABLE + " is not set: releng/test sets it");
		}
		return PostgreSqlServer.start().url();
	}
}
