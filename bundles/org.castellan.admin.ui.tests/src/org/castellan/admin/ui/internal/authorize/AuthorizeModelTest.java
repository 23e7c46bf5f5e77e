// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.authorize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.castellan.core.api.AuthorizationInfo.AuthorizedFeature;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.license.LicenseProblem;
import org.castellan.core.license.SignatureProblem;
import org.castellan.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorizeModelTest {

	private static final Problem UNKNOWN = SignatureProblem.UNKNOWN_PUBLISHER.problem("feature", "f", "line", "4", "key",
			"0011223344556677");
	private static final Problem CHANGED = SignatureProblem.CHANGED_LINE.problem("feature", "f", "line", "4", "publisher", "p");

	@TempDir
	Path directory;

	private final AuthorizeModel model = new AuthorizeModel();

	private void review(Problem... problems) {
		model.reviewed(new AuthorizationResult(false, List.of(new AuthorizedFeature("a", "1.0", 10, "permanent"),
				new AuthorizedFeature("b", "1.0", -1, "permanent"), new AuthorizedFeature("c", "1.0", 5, "permanent")),
				List.of(problems)));
	}

	@Test
	void aFileThatIsThereIsTaken() throws IOException {
		Path file = Files.writeString(directory.resolve("site.lic"), "SERVER");
		assertTrue(model.chooseFile(" " + file + " ").isEmpty());
		assertEquals("site.lic", model.fileName());
	}

	@Test
	void aFileThatIsNotThereIsSaidToBeMissing() {
		assertTrue(model.chooseFile(directory.resolve("none.lic").toString()).orElseThrow().contains("none.lic"));
		assertTrue(model.chooseFile(directory.toString()).isPresent());
		assertTrue(model.chooseFile("").isPresent());
		assertEquals("", model.fileName());
	}

	@Test
	void nothingIsAppliedBeforeItWasReviewed() {
		assertFalse(model.canApply());
		review();
		assertTrue(model.canApply());
	}

	@Test
	void anUnknownPublisherLeadsToThePublisherPage() {
		review(UNKNOWN, CHANGED);
		assertTrue(model.needsPublisher());
		assertFalse(model.canApply());
	}

	@Test
	void anotherErrorDoesNot() {
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
	void uncountedFeaturesAddNoSeats() {
		review();
		assertEquals(15, model.seats());
	}
}
