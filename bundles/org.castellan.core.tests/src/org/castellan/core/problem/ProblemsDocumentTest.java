// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemsDocumentTest {

	/** Tests run in their bundle's folder. */
	private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

	@Test
	void theDocumentListsEveryCodeAsTheSourcesSayIt() throws IOException {
		assertEquals(new ProblemsDocument(ROOT).text(), Files.readString(ROOT.resolve("docs/problems.md")),
				"Run releng/problems and commit docs/problems.md");
	}

	@Test
	void everyCodeHasItsTextsAndEveryTextItsCode() throws IOException {
		assertEquals(List.of(), new ProblemsDocument(ROOT).faults());
	}

	@Test
	void aMissingTextASecondUseAndALeftOverTextAreFound(@TempDir Path root) throws IOException {
		Path source = Files.createDirectories(root.resolve("bundles/org.example/src/org/example"));
		Files.writeString(source.resolve("One.java"), """
				public enum One implements ProblemCode {
					A("CAS-0101", Severity.WARNING), B("CAS-0102");
					return Severity.ERROR;
				}
				""");
		Files.writeString(source.resolve("Two.java"), "enum Two implements ProblemCode { C(\"CAS-0102\") }");
		Files.writeString(source.resolve("problems.properties"), """
				CAS-0101.what = A | b
				CAS-0101.why = Because.
				CAS-0102.what = C
				CAS-0102.why = D
				CAS-0102.remedy = E
				CAS-0103.what = Left over
				""");
		ProblemsDocument document = new ProblemsDocument(root);
		assertTrue(document.text().contains("| CAS-0101 | *warning* | A \\| b | Because. |  |\n"), document.text());
		assertTrue(document.text().contains("| CAS-0102 | **error** | C | D | E |\n"), document.text());
		String faults = String.join("\n", document.faults());
		assertTrue(faults.contains("CAS-0101.remedy has no text"), faults);
		assertTrue(faults.contains("CAS-0102 is used twice"), faults);
		assertTrue(faults.contains("no enum beside it has a code for CAS-0103.what"), faults);
	}
}
