// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineKeyTest {

	private static final String TEXT = "A form\nwith ünusual characters";

	@TempDir
	private Path directory;
	private MachineKey key;

	@BeforeEach
	void make() throws ProblemException {
		key = MachineKey.openOrCreate(directory.resolve("machine.key"));
	}

	@Test
	void theSameFileIsTheSameKey() throws ProblemException {
		assertEquals(key.publicKey(), MachineKey.openOrCreate(directory.resolve("machine.key")).publicKey());
		assertEquals(60, key.publicKey().length());
	}

	@Test
	void onlyItsOwnerCanReadIt() throws Exception {
		assertEquals("rw-------",
				PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("machine.key"))));
	}

	@Test
	void itsSignatureHoldsForExactlyThatTextAndKey() throws ProblemException {
		String signature = key.sign(TEXT);
		assertTrue(MachineKey.verify(key.publicKey(), TEXT, signature));
		assertFalse(MachineKey.verify(key.publicKey(), TEXT + " ", signature));
		MachineKey other = MachineKey.openOrCreate(directory.resolve("other.key"));
		assertFalse(MachineKey.verify(other.publicKey(), TEXT, signature));
		assertFalse(MachineKey.verify("", TEXT, signature));
		assertFalse(MachineKey.verify(key.publicKey(), TEXT, "not base64"));
		assertFalse(MachineKey.verify(key.publicKey(), "\ud800", signature));
	}

	@Test
	void keyAndSignatureHaveOneSpelling() {
		String signature = key.sign(TEXT);
		int last = signature.indexOf('=') - 1;
		String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
		char spare = digits.charAt(digits.indexOf(signature.charAt(last)) ^ 1);
		String other = signature.substring(0, last) + spare + signature.substring(last + 1);
		assertEquals(Base64.getEncoder().encodeToString(Base64.getDecoder().decode(other)), signature);
		assertFalse(MachineKey.verify(key.publicKey(), TEXT, other));
		assertTrue(MachineKey.isPublicKey(key.publicKey()));
		assertFalse(MachineKey.isPublicKey(key.publicKey() + "\n"));
		assertFalse(MachineKey.isPublicKey(key.publicKey().replace("=", "")));
	}

	@Test
	void halfASurrogatePairCannotBeSigned() {
		assertThrows(IllegalArgumentException.class, () -> key.sign("\ud800"));
	}

	@Test
	void aDamagedFileIsTold() throws Exception {
		Files.writeString(directory.resolve("machine.key"), "nothing");
		ProblemException told = assertThrows(ProblemException.class,
				() -> MachineKey.openOrCreate(directory.resolve("machine.key")));
		assertEquals("CAS-0231", told.problem().code());
	}
}
