// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

import org.postgresql.ds.PGSimpleDataSource;

/** A database with nothing in it on the PostgreSQL server of the tests, which {@code releng/test} starts. */
final class VendorDatabase {
	private static final String VARIABLE = "CASTELLAN_TEST_POSTGRESQL";

	private final PGSimpleDataSource source = new PGSimpleDataSource();

	private VendorDatabase(String url) {
		source.setURL(url);
	}

	static VendorDatabase create() {
		String server = Objects.requireNonNull(System.getenv(VARIABLE), () -> VARIABLE + " is not set: releng/test sets it");
		String name = "journey_" + ProcessHandle.current().pid() + "_" + System.nanoTime();
		try (Connection connection = new VendorDatabase(server).source.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("CREATE DATABASE " + name);
		} catch (SQLException e) {
			throw new AssertionError("No database can be made", e);
		}
		return new VendorDatabase(server.replace("/postgres?", "/" + name + "?"));
	}

	/** As a vendor types it: with the user, without the password. */
	String url() {
		return url(source.getPortNumbers()[0]);
	}

	/** On a port where no server is. */
	String url(int port) {
		return "jdbc:postgresql://127.0.0.1:" + port + "/" + source.getDatabaseName() + "?user=" + source.getUser();
	}

	String password() {
		return source.getPassword();
	}

	/** Puts records there that nobody could type. */
	void execute(String... statements) {
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			for (String each : statements) {
				statement.execute(each);
			}
		} catch (SQLException e) {
			throw new AssertionError("The records cannot be made", e);
		}
	}

	/** The first number that a query answers. */
	int number(String query) {
		try (Connection connection = source.getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(query)) {
			rows.next();
			return rows.getInt(1);
		} catch (SQLException e) {
			throw new AssertionError(query, e);
		}
	}
}
