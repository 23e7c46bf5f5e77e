// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessibleNameTest {

	@ParameterizedTest
	@CsvSource({ "Machine IDs, Machine IDs", "&Version, Version", "Fin&gerprint:, Fingerprint", "Roads && Rail, Roads & Rail",
			"' Find ', Find" })
	void aLabelIsSpokenWithoutItsMarks(String label, String spoken) {
		assertEquals(spoken, AccessibleName.plain(label));
	}
}
