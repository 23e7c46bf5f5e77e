// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provisioning file as editors and mail programs leave it. */
class ReceivedFileTest {

	private static final String FILE = "// User Information\nFirst Name=Zoé\nLast Name=Example\nEmail=zoe@example.org\n"
			+ "// Features and authorization numbers\nDesktop=ESU123456789\n// Other Extensions\n";

	@TempDir
	private Path directory;

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16", "x-UTF-16LE-BOM", "ISO-8859-1" })
	void aProvisioningFileIsReadInAnyEncoding(String encoding) throws ProblemException {
		var read = assertInstanceOf(ReceivedFile.Provisioning.class,
				ReceivedFile.of(FILE.getBytes(Charset.forName(encoding)), "site.txt"));
		assertEquals("ESU123456789", read.file().core().getFirst().number().text());
	}

	@ParameterizedTest
	@ValueSource(strings = { "\r\n", "\r", "\n" })
	void andWithAnyLineEndsAndAMark(String ending) throws ProblemException {
		byte[] content = ("\ufeff" + FILE.replace("\n", ending)).getBytes(StandardCharsets.UTF_8);
		assertInstanceOf(ReceivedFile.Provisioning.class, ReceivedFile.of(content, "site.txt"));
	}

	@Test
	void whatIsWrongWithItIsToldAndNotWhatIsOnlyUnusual() {
		assertEquals("CAS-1112", problem(FILE.replace("// Features and authorization numbers\n", ""), "site.prvc").code());
		assertEquals("CAS-1115", problem(FILE.replace("ESU123456789", "ESU12345678"), "site.prvc").code());
		assertEquals("CAS-1119", problem("First Name=Zoé\n// Features and authorization numbers\n", "site.prvc").code());
		assertEquals("CAS-0750", problem("First Name=Zoé\n", "site.txt").code());
	}

	@Test
	void aFileThatCannotBeReadIsToldInWords() {
		Problem missing = assertThrows(ProblemException.class, () -> ReceivedFile.read(directory.resolve("none.prvc")))
				.problem();
		assertEquals("CAS-1103", missing.code());
		assertTrue(missing.what().endsWith("it does not exist."), missing.what());
	}

	private static Problem problem(String content, String name) {
		return assertThrows(ProblemException.class,
				() -> ReceivedFile.of(content.getBytes(StandardCharsets.UTF_8), name)).problem();
	}
}
