// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

	@Test
	void aDirectoryIsAbsolute() throws Exception {
		assertEquals(new DatabaseAddress.Directory(Path.of("").toAbsolutePath().resolve("a")), DatabaseAddress.parse("x/../a "));
	}

	@ParameterizedTest
	@CsvSource({ "jdbc:postgresql://h/d?user=u&password=secret&ssl=true, jdbc:postgresql://h/d?user=u&password=…&ssl=true",
			"jdbc:postgresql://h/d?sslpassword=secret, jdbc:postgresql://h/d?sslpassword=…",
			"jdbc:postgresql://h/d?PASSWORD=secret, jdbc:postgresql://h/d?PASSWORD=…",
			"jdbc:postgresql://u:secret@h/d, jdbc:postgresql://h/d", "jdbc:postgresql:d, jdbc:postgresql:d" })
	void aPasswordIsNotShown(String url, String shown) throws Exception {
		assertEquals(shown, DatabaseAddress.parse(url).toString());
		assertEquals(url, ((DatabaseAddress.PostgreSql) DatabaseAddress.parse(url)).url());
	}

	@ParameterizedTest
	@CsvSource({ "jdbc:postgresql://h/d?user=u&password=secret&ssl=true, jdbc:postgresql://h/d?user=u&ssl=true",
			"jdbc:postgresql://h/d?password=secret, jdbc:postgresql://h/d",
			"jdbc:postgresql://u:secret@h/d?user=u, jdbc:postgresql://h/d?user=u", "jdbc:postgresql:d, jdbc:postgresql:d" })
	void aPasswordIsNotKept(String url, String kept) {
		DatabaseAddress.PostgreSql address = new DatabaseAddress.PostgreSql(url);
		assertEquals(kept, address.withoutPassword().url());
		assertEquals(!url.equals(kept), address.hasPassword());
		assertFalse(address.withoutPassword().hasPassword());
	}

	@ParameterizedTest
	@CsvSource({ "jdbc:postgresql://h/d?user=u, jdbc:postgresql://h/d?user=u&password=a%26b%3D+%C3%A4",
			"jdbc:postgresql://h/d, jdbc:postgresql://h/d?password=a%26b%3D+%C3%A4",
			"jdbc:postgresql://h/d?password=old, jdbc:postgresql://h/d?password=a%26b%3D+%C3%A4" })
	void aPasswordThatWasAskedForIsUsed(String url, String opened) {
		assertEquals(opened, new DatabaseAddress.PostgreSql(url).withPassword("a&b= ä").url());
	}

	@Test
	void aServerThatDoesNotLetUsInIsToldFromOneThatIsDown() {
		DatabaseAddress.PostgreSql there = (DatabaseAddress.PostgreSql) TestDatabase.postgreSql();
		for (DatabaseAddress.PostgreSql refused : List.of(there.withPassword("wrong"), there.withoutPassword())) {
			ProblemException e = assertThrows(ProblemException.class, () -> Authority.open(refused, "test"));
			assertEquals("CAS-1046", e.problem().code(), e::getMessage);
			assertFalse(e.getMessage().contains("wrong"), e::getMessage);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "jdbc:h2:mem:x", "jdbc:mysql://h/d", "dir;INIT=RUNSCRIPT FROM 'x'" })
	void anythingElseIsNoAddress(String text) {
		ProblemException e = assertThrows(ProblemException.class, () -> DatabaseAddress.parse(text));
		assertEquals("CAS-1023", e.problem().code());
	}

	@Test
	void whatCannotBeReachedIsToldWithoutItsPassword() throws Exception {
		DatabaseAddress address = DatabaseAddress.parse("jdbc:postgresql://127.0.0.1:1/d?user=u&password=secret&connectTimeout=5");
		ProblemException e = assertThrows(ProblemException.class, () -> Authority.open(address, "test"));
		assertEquals("CAS-1020", e.problem().code());
		assertTrue(e.getMessage().contains("127.0.0.1:1") && !e.getMessage().contains("secret"), e::getMessage);
	}
}
