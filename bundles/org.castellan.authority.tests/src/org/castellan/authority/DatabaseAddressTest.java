// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
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
