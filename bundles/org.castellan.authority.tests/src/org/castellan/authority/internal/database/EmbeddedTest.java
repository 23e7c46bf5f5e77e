// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.internal.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedTest {

	private static final String SETTING = "SELECT setting_value FROM information_schema.settings WHERE setting_name = ?";

	/** The database is opened by the first connection and closed with the last, so here several times at once. */
	@RepeatedTest(40)
	void everyConnectionHasTheDialectOfTheStatementsWhoeverOpenedTheDatabase(@TempDir Path parent) throws Exception {
		DataSource source = Embedded.configuration(parent.resolve("authority")).getDataSource();
		Callable<List<String>> dialect = () -> {
			try (Connection connection = source.getConnection()) {
				Sql sql = new Sql(connection);
				return List.of(sql.one(Row::text, SETTING, "MODE").orElseThrow(),
						sql.one(Row::text, SETTING, "DEFAULT_NULL_ORDERING").orElseThrow());
			}
		};
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			for (Future<List<String>> each : threads.invokeAll(Collections.nCopies(24, dialect))) {
				assertEquals(List.of("PostgreSQL", "HIGH"), each.get());
			}
		}
	}
}
