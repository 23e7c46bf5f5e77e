// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.internal.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.castellan.authority.DatabaseAddress;
import org.castellan.authority.TestDatabase;
import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonsTest {

	private static final String SECRET = "EFL123456789";

	@TempDir
	private static Path parent;

	static Stream<DatabaseAddress> addresses() {
		return Stream.of(new DatabaseAddress.Directory(parent.resolve("authority")), TestDatabase.postgreSql());
	}

	/** Databases quote the row that stands in the way, so that a stack trace in a log would hold the number. */
	@ParameterizedTest
	@MethodSource("addresses")
	void whatFailsIsToldAndLoggedWithoutTheRow(DatabaseAddress address) throws Exception {
		try (Database database = Database.open(address)) {
			Work<Integer> twice = sql -> sql.change("INSERT INTO request (id, digest, answer, answered_at) "
					+ "VALUES (?, '', '', CURRENT_TIMESTAMP)", SECRET);
			database.change(twice);
			StringWriter stack = new StringWriter();
			ProblemException e = assertThrows(ProblemException.class, () -> database.change(twice));
			e.printStackTrace(new PrintWriter(stack, true));
			assertTrue(stack.toString().contains("SQLSTATE 23505"), stack::toString);
			assertFalse(stack.toString().contains(SECRET), stack::toString);
		}
	}
}
