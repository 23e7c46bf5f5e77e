// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import static org.castellan.crypto.Samples.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {

	@TempDir
	Path directory;

	@Test
	void theFilesTokenIsReadBack() throws Exception {
		AccessToken made = AccessToken.openOrCreate(file());
		assertEquals(made, AccessToken.openOrCreate(file()));
		assertTrue(made.matches(AccessToken.read(file()).reveal()));
		assertTrue(made.reveal().matches("[A-Za-z0-9_-]{43}"));
	}

	@Test
	void onlyTheTokenMatches() {
		AccessToken token = AccessToken.random(new SecureRandom());
		String text = token.reveal();
		assertTrue(token.matches(text));
		assertFalse(token.matches(""));
		assertFalse(token.matches(text + " "));
		assertFalse(token.matches(text.substring(1)));
		for (int i = 0; i < text.length(); i++) {
			char other = text.charAt(i) == 'A' ? 'B' : 'A';
			assertFalse(token.matches(text.substring(0, i) + other + text.substring(i + 1)));
		}
		assertNotEquals(token, AccessToken.random(new SecureRandom()));
	}

	@Test
	void itsTextDoesNotReachALogByAccident() {
		AccessToken token = AccessToken.random(new SecureRandom());
		assertFalse(("" + token).contains(token.reveal()));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void theFileIsForItsOwnerOnly() throws Exception {
		AccessToken.openOrCreate(file());
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
		Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
		assertProblem(CryptoProblem.SECRET_EXPOSED, () -> AccessToken.read(file()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "short", "with blanks with blanks with blanks with blank", "\u00e4" })
	void aDamagedTokenIsTold(String content) throws Exception {
		AccessToken.openOrCreate(file());
		Files.writeString(file(), content);
		assertProblem(CryptoProblem.SECRET_DAMAGED, () -> AccessToken.openOrCreate(file()));
	}

	@Test
	void aMissingTokenIsTold() {
		assertProblem(CryptoProblem.UNREADABLE, () -> AccessToken.read(file()));
	}

	private Path file() {
		return directory.resolve("admin.token");
	}
}
