// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.castellan.authorization.AuthorizationProblem;
import org.castellan.authorization.ContactField;
import org.castellan.authorization.ProvisioningFile;
import org.castellan.authorization.ProvisioningOutcome;
import org.castellan.authorization.TargetKind;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.problem.Problem;
import org.junit.jupiter.api.Test;

class ProvisioningModelTest {

	private final ProvisioningModel provisioning = new ProvisioningModel(TargetKind.SERVER);

	static ProvisioningFile file() {
		byte[] text = """
				// User Information
				First Name=Ada
				Last Name=Example
				Organization=Example Surveying
				Email=ada@example.org
				// Features and authorization numbers
				Desktop Advanced=EFL123456789=10
				// Other Extensions
				Spatial Analyst=EFL223456789=5
				""".getBytes(StandardCharsets.UTF_8);
		return ((ProvisioningOutcome.Read) ProvisioningFile.parse(text)).file();
	}

	private static List<String> codes(List<Problem> problems) {
		return problems.stream().map(Problem::code).toList();
	}

	@Test
	void aProvisioningFileFillsContactNumbersAndExtensions() {
		provisioning.fill(file());
		assertEquals("Ada", provisioning.get(ContactField.FIRST_NAME));
		assertEquals(List.of(new NumberEntry("Desktop Advanced", "EFL123456789", 10)), provisioning.numbers().entries());
		assertEquals(List.of(new NumberEntry("Spatial Analyst", "EFL223456789", 5)), provisioning.extensions().entries());
		assertEquals(List.of(), provisioning.contactProblems());
		assertEquals(15, provisioning.items().stream().mapToLong(AuthorizationItem::count).sum());
	}

	@Test
	void aMissingContactIsSaidFieldByField() {
		assertEquals(AuthorizationProblem.CONTACT_FIELD_MISSING.code(), provisioning.contactProblems().getFirst().code());
	}

	@Test
	void aNumberStandsOnOneOfTheTwoPages() {
		provisioning.numbers().set(0, new NumberEntry("", "EFL123456789", 10));
		provisioning.extensions().add(new NumberEntry("", "efl123456789", 1));
		assertEquals(List.of(AuthorizationProblem.NUMBER_REPEATED.code()), codes(provisioning.extensionProblems()));
	}
}
