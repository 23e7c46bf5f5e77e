// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;

import org.castellan.authority.DatabaseAddress;
import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupModelTest {

	@TempDir
	Path data;

	@Test
	void anExampleStandsBesideWhatIsReal() throws ProblemException {
		SetupModel real = SetupModel.in(data, false);
		SetupModel example = SetupModel.in(data, true);
		assertEquals(new DatabaseAddress.Directory(data.resolve("authority")), real.records());
		assertEquals(new DatabaseAddress.Directory(data.resolve("example/authority")), example.records());
		assertFalse(real.publisher().equals(example.publisher()));
	}

	@Test
	void aServerIsNamedByItsUrlAndAFolderByItsPath() {
		SetupModel model = SetupModel.in(data, false);
		model.setInFolder(false);
		model.setUrl("/srv/authority");
		assertTrue(model.recordsProblem().isPresent());
		model.setUrl("jdbc:postgresql://db.example.org/castellan");
		assertEquals(Optional.empty(), model.recordsProblem());
		model.setInFolder(true);
		model.setFolder("jdbc:postgresql://db.example.org/castellan");
		assertTrue(model.recordsProblem().isPresent());
	}

	@Test
	void aNewKeyWantsANameAndItsPasswordTwice() throws ProblemException {
		SetupModel model = SetupModel.in(data, false);
		assertTrue(model.isNewKey());
		assertTrue(model.keyProblem().isPresent());
		model.setKeyName("Example Publisher");
		model.setPassword("short".toCharArray());
		model.setRepeated("short".toCharArray());
		assertTrue(model.keyProblem().isPresent());
		model.setPassword("long enough".toCharArray());
		assertTrue(model.keyProblem().isPresent());
		model.setRepeated("long enough".toCharArray());
		assertEquals(Optional.empty(), model.keyProblem());
		assertEquals("Example Publisher", model.openKey().publisher().name());
		assertFalse(model.openKey().publisher().trial());
	}

	@Test
	void aKeyThatIsThereWantsItsPassword() throws ProblemException {
		SetupModel made = SetupModel.in(data, true);
		made.setPassword("long enough".toCharArray());
		made.setRepeated("long enough".toCharArray());
		assertTrue(made.openKey().publisher().trial());

		SetupModel model = SetupModel.in(data, true);
		assertFalse(model.isNewKey());
		assertTrue(model.keyProblem().isPresent());
		model.setPassword("wrong".toCharArray());
		assertEquals(Optional.empty(), model.keyProblem());
		assertThrows(ProblemException.class, model::openKey);
	}
}
