// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;

import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenNumbersTest {

	@TempDir
	Path directory;

	@Test
	void theHighestIsRememberedByTheNextProgram() throws Exception {
		SeenNumbers seen = new SeenNumbers(directory);
		assertEquals(0, seen.highest("one").fencing());
		seen.saw("one", new SeenNumbers.Seen(41, "seal"));
		seen.saw("one", new SeenNumbers.Seen(7, "seal"));
		seen.saw("two", new SeenNumbers.Seen(3, "seal"));
		assertEquals(41, new SeenNumbers(directory).highest("one").fencing());
		assertEquals(3, new SeenNumbers(directory).highest("two").fencing());
	}

	@Test
	void whatAnotherProgramSawMeanwhileCounts() throws Exception {
		SeenNumbers here = new SeenNumbers(directory);
		here.saw("one", new SeenNumbers.Seen(5, "seal"));
		new SeenNumbers(directory).saw("one", new SeenNumbers.Seen(9, "seal"));
		assertEquals(9, here.highest("one").fencing());
		here.saw("one", new SeenNumbers.Seen(8, "seal"));
		assertEquals(9, new SeenNumbers(directory).highest("one").fencing());
	}

	@Test
	void whereItCannotBeKeptItIsKnownInThisProgramAndSaidSo() throws Exception {
		Path notADirectory = Files.writeString(directory.resolve("file"), "");
		SeenNumbers seen = new SeenNumbers(notADirectory);
		assertEquals("CAS-0718", assertThrows(ProblemException.class, () -> seen.saw("one", new SeenNumbers.Seen(5, "seal"))).problem().code());
		assertEquals(5, seen.highest("one").fencing());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "99999999999999999999", "-" })
	void aDamagedFileCountsAsNoneAndIsMendedByTheNextGrant(String content) throws Exception {
		Files.createDirectories(directory.resolve("seen"));
		Files.writeString(directory.resolve("seen/one"), content);
		SeenNumbers seen = new SeenNumbers(directory);
		assertEquals(0, seen.highest("one").fencing());
		seen.saw("one", new SeenNumbers.Seen(2, "seal"));
		assertEquals(2, new SeenNumbers(directory).highest("one").fencing());
	}

	@ParameterizedTest
	@ValueSource(strings = { "../one", "", "a/b", "a b" })
	void aServiceCannotChooseTheFile(String serviceId) {
		assertThrows(IllegalArgumentException.class, () -> new SeenNumbers(directory).highest(serviceId));
	}
}
