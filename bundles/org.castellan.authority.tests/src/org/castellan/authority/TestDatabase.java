// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL server of the tests: that of {@code releng/test}, or one that the same script starts for this JVM and
 * stops when it ends. Where CI is set the former must be there, so that no test passes for want of a server.
 */
public final class TestDatabase {

	private static final String VARIABLE = "CASTELLAN_TEST_POSTGRESQL";
	private static final String URL = Optional.ofNullable(System.getenv(VARIABLE)).orElseGet(TestDatabase::start);
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
			throw new AssertionError(VARIABLE + " is not set: releng/test sets it");
		}
		try {
			// it stops when its input ends: with this JVM, however that ends
			Process script = new ProcessBuilder(script().toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
			BufferedReader out = script.inputReader();
			return Optional.ofNullable(out.readLine())
					.orElseThrow(() -> new AssertionError("releng/postgresql started no server"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Path script() {
		for (Path directory = Path.of("").toAbsolutePath(); directory != null; directory = directory.getParent()) {
			Path script = directory.resolve("releng/postgresql");
			if (Files.isExecutable(script)) {
				return script;
			}
		}
		throw new AssertionError("There is no releng/postgresql above the working directory");
	}
}
