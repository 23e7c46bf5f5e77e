// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.internal.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.castellan.authority.DatabaseAddress;
import org.castellan.authority.TestDatabase;
import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

class MigrationsTest {

	private static final Migration FIRST = new Migration(1, "001-first.sql",
			"-- a comment; not a statement\nCREATE TABLE IF NOT EXISTS a (id INTEGER);\n\nCREATE TABLE IF NOT EXISTS b (id INTEGER);\n");
	private static final Migration SECOND = new Migration(2, "002-second.sql",
			"ALTER TABLE a ADD COLUMN IF NOT EXISTS more INTEGER;\r\nINSERT INTO a (id, more) VALUES (1, 2);\r\n");

	@TempDir
	private static Path parent;

	static Stream<DataSource> databases() throws IOException {
		DataSource h2 = Embedded.configuration(parent.resolve(UUID.randomUUID().toString())).getDataSource();
		PGSimpleDataSource postgreSql = new PGSimpleDataSource();
		postgreSql.setURL(((DatabaseAddress.PostgreSql) TestDatabase.postgreSql()).url());
		return Stream.of(h2, postgreSql);
	}

	@ParameterizedTest
	@MethodSource("databases")
	void eachScriptRunsOnceAndInOrder(DataSource source) throws Exception {
		new Migrations(List.of(FIRST)).run(source);
		new Migrations(List.of(FIRST, SECOND)).run(source);
		new Migrations(List.of(FIRST, SECOND)).run(source);
		assertEquals(1, count(source, "SELECT COUNT(*) FROM a"));
		assertEquals(2, count(source, "SELECT COUNT(*) FROM schema_version"));
	}

	@ParameterizedTest
	@MethodSource("databases")
	void manyThatOpenAtOnceWaitForOne(DataSource source) throws Exception {
		Callable<Void> open = () -> {
			new Migrations(List.of(FIRST, SECOND)).run(source);
			return null;
		};
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			List<Future<Void>> opened = new ArrayList<>(threads.invokeAll(Collections.nCopies(8, open)));
			for (Future<Void> each : opened) {
				each.get();
			}
		}
		assertEquals(1, count(source, "SELECT COUNT(*) FROM a"));
	}

	@ParameterizedTest
	@MethodSource("databases")
	void recordsOfANewerVersionAreLeftAlone(DataSource source) throws Exception {
		new Migrations(List.of(FIRST, SECOND)).run(source);
		assertEquals("CAS-1021", refused(source, FIRST));
	}

	@ParameterizedTest
	@MethodSource("databases")
	void aScriptThatRanWithAnotherTextIsNoticedAndItsLineEndsAreNot(DataSource source) throws Exception {
		new Migrations(List.of(FIRST)).run(source);
		new Migrations(List.of(new Migration(1, "001-first.sql", FIRST.text().replace("\n", "\r\n")))).run(source);
		assertEquals("CAS-1022", refused(source, new Migration(1, "001-first.sql", FIRST.text() + "--\n")));
	}

	@Test
	void theSchemaOfThisVersionMayRunTwice(@TempDir Path directory) throws Exception {
		// as after a crash in the middle of it, on a database that ends a transaction with each statement
		DatabaseAddress address = new DatabaseAddress.Directory(directory.resolve("authority"));
		int steps;
		try (Database database = Database.open(address)) {
			steps = database.change(sql -> sql.change("DELETE FROM schema_version"));
		}
		try (Database database = Database.open(address)) {
			assertEquals(steps, database.<Long>read(sql -> sql.number("SELECT COUNT(*) FROM schema_version")));
		}
	}

	private static String refused(DataSource source, Migration... migrations) {
		return assertThrows(ProblemException.class, () -> new Migrations(List.of(migrations)).run(source)).problem().code();
	}

	private static long count(DataSource source, String query) throws Exception {
		try (var connection = source.getConnection()) {
			return new Sql(connection).number(query);
		}
	}
}
