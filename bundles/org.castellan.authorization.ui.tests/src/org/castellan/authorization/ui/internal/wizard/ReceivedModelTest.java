// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;

import org.castellan.client.authorization.ReceivedFile;
import org.castellan.client.authorization.TargetProblem;
import org.castellan.core.license.LicenseProblem;
import org.castellan.core.license.SignatureProblem;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceivedModelTest {

	private static final String LICENSE = """
			SERVER this_host 0200deadbeef 27000
			VENDOR castellan
			INCREMENT desktopAdvP castellan 10.1 31-dec-2037 10%s
			""";
	private static final Problem UNKNOWN = SignatureProblem.UNKNOWN_PUBLISHER.problem("feature", "f", "line", "4", "key",
			"0011223344556677");
	private static final Problem CHANGED = SignatureProblem.CHANGED_LINE.problem("feature", "f", "line", "4", "publisher", "p");

	@TempDir
	Path directory;

	private final ReceivedModel model = new ReceivedModel(InstantSource.system());

	private void review(Problem... problems) {
		model.reviewed(new Review(false, "authorize", List.of(new ReviewRow("a", "1.0", 10, "permanent"),
				new ReviewRow("b", "1.0", -1, "permanent"), new ReviewRow("c", "1.0", 5, "permanent")), List.of(problems)));
	}

	private ReceivedFile read(String content) throws IOException, ProblemException {
		model.choose(Files.writeString(directory.resolve("received.txt"), content).toString());
		return model.read();
	}

	@Test
	void aFileThatIsThereIsTaken() throws IOException {
		Path file = Files.writeString(directory.resolve("site.lic"), "SERVER");
		model.choose(" " + file + " ");
		assertTrue(model.missing().isEmpty());
		assertEquals("site.lic", model.name());
	}

	@Test
	void aFileThatIsNotThereIsSaidToBeMissing() {
		model.choose(directory.resolve("none.lic").toString());
		assertTrue(model.missing().orElseThrow().contains("none.lic"));
		model.choose(directory.toString());
		assertTrue(model.missing().isPresent());
		model.choose("\0");
		assertTrue(model.missing().isPresent());
		model.choose("");
		assertTrue(model.missing().isPresent());
		assertFalse(model.isTyped());
	}

	@Test
	void filesAreToldApartByContentAndNotByName() throws IOException, ProblemException {
		assertTrue(read(LICENSE.formatted("")) instanceof ReceivedFile.License);
		assertTrue(read("""
				// User Information
				First Name=Ada
				// Features and authorization numbers
				Desktop Advanced=EFL123456789=10
				""") instanceof ReceivedFile.Provisioning);
	}

	@Test
	void aFileOfAnotherKindIsRefusedByName() {
		ProblemException refused = assertThrows(ProblemException.class, () -> read("Dear customer,\nplease find attached"));
		assertEquals(TargetProblem.FILE_NOT_KNOWN.code(), refused.problem().code());
		assertTrue(refused.problem().what().contains("received.txt"));
	}

	@Test
	void theLicencesOfNamedUsersAreKnown() {
		model.take(new ReceivedFile.License(LICENSE.formatted(" USER_BASED").getBytes(StandardCharsets.US_ASCII)));
		assertTrue(model.isForNamedUsers());
		model.take(new ReceivedFile.License(LICENSE.formatted("").getBytes(StandardCharsets.US_ASCII)));
		assertFalse(model.isForNamedUsers());
	}

	@Test
	void nothingIsAppliedBeforeItWasReviewed() {
		assertFalse(model.canApply());
		review();
		assertTrue(model.canApply());
	}

	@Test
	void anUnknownPublisherCanBeTrusted() {
		review(UNKNOWN, CHANGED);
		assertTrue(model.needsPublisher());
		assertFalse(model.canApply());
	}

	@Test
	void anotherErrorCannot() {
		review(CHANGED);
		assertFalse(model.needsPublisher());
		assertFalse(model.canApply());
	}

	@Test
	void warningsDoNotForbid() {
		review(LicenseProblem.EXPIRES_SOON.problem("feature", "f", "line", "4", "days", "7", "date", "2026-11-10"));
		assertTrue(model.canApply());
	}

	@Test
	void whatIsThereIsSaidRowByRowAndALongListIsCut() {
		review();
		assertEquals("\u2022 a: 10\n\u2022 b: uncounted\n\u2022 c: 5", model.review().orElseThrow().summary());
		List<ReviewRow> many = Collections.nCopies(12, new ReviewRow("a", "1.0", 10, "permanent"));
		assertTrue(new Review(true, "authorize", many, List.of()).summary().endsWith("\u2022 and 2 more"));
		assertEquals("nothing", new Review(true, "deauthorize", List.of(), List.of()).summary());
	}
}
